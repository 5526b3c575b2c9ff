package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Deadline;
import org.duban.casefile.UncountedDeadlines;
import org.duban.engine.Finding;

/** Deadlines whose last day nobody knows: the administrator has to import a year's arrangement. */
@ApplicationScoped
class DeadlineUncounted implements Reconciliation {

    private final UncountedDeadlines deadlines;

    DeadlineUncounted(UncountedDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "deadline-uncounted";
    }

    @Override
    public List<Finding> reconcile() {
        return deadlines.list().stream().map(DeadlineUncounted::finding).toList();
    }

    private static Finding finding(Deadline deadline) {
        return Finding.numbered("deadline", deadline.id(), deadline.episode().dossierId(),
                "%s of %s: no arrangement for %s, import it on the page of the calendar (reg-admin)".formatted(
                        deadline.kind(), deadline.episode().dossierNo(), deadline.due().missingYear().orElseThrow()));
    }
}
