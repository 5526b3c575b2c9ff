package org.duban.rectification;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.document.Documents;
import org.duban.measure.Desk;
import org.duban.measure.SideAct;
import org.duban.shared.Clause;
import org.duban.task.TaskOutcome;

/** Puts the right scan in the place of a wrong one, before the order reached anybody; the wrong one stays on record. */
@ApplicationScoped
public class ReplacingSealedCopy {

    /** At which page and API do it. */
    public static final SideAct<Replacement, TaskOutcome> ACT = new SideAct<>(Rectification.PROCESS, "replace-sealed-copy");

    private final Documents documents;

    ReplacingSealedCopy(Documents documents) {
        this.documents = documents;
    }

    /** Replaces the sealed copy; refuses it without a reason, and once a party was served. */
    @Clause("JY-1.c")
    public void replace(Desk<Rectification> desk, Replacement right) {
        desk.measure().replaceSealed(desk.now());
        documents.replaceSealed(desk.measure().documentId().orElseThrow(), right.fileId(), right.reason(), desk.actor());
        desk.tell("rectification.sealed-copy-replaced", "更换盖章件：" + right.reason(),
                "Sealed copy replaced: " + right.reason(), Set.of());
    }

    /** The right scan, and why the other was wrong. */
    public record Replacement(long fileId, String reason) {
    }
}
