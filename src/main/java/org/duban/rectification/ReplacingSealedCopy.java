package org.duban.rectification;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.document.Documents;
import org.duban.rectification.OrderDesk.Desk;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Clause;

/** Puts the right scan in the place of a wrong one, before the order reached anybody; the wrong one stays on record. */
@ApplicationScoped
public class ReplacingSealedCopy {

    private final OrderDesk desks;
    private final Documents documents;

    ReplacingSealedCopy(OrderDesk desks, Documents documents) {
        this.desks = desks;
        this.documents = documents;
    }

    /** Replaces the sealed copy; refuses it without a reason, on a stale version, and once a party was served. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause("JY-1.c")
    public void replace(long rectificationId, long fileId, String reason, int version, Actor inspector) {
        Desk desk = desks.openFor(rectificationId, inspector, Role.INSPECTOR);
        desks.requireVersion(desk, version, inspector);
        desk.order().replaceSealed(desk.now());
        documents.replaceSealed(desk.order().documentId().orElseThrow(), fileId, reason, inspector);
        desks.tell(desk, inspector, "rectification.sealed-copy-replaced", "更换盖章件：" + reason,
                "Sealed copy replaced: " + reason, Set.of());
    }
}
