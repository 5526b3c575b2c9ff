package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Deadline;
import org.duban.casefile.UnsweptDeadlines;
import org.duban.engine.Finding;

/** Deadlines that ended and that nobody marked. */
@ApplicationScoped
class DeadlineUnswept implements Reconciliation {

    private final UnsweptDeadlines deadlines;
    private final ReconciliationConfig config;

    DeadlineUnswept(UnsweptDeadlines deadlines, ReconciliationConfig config) {
        this.deadlines = deadlines;
        this.config = config;
    }

    @Override
    public String name() {
        return "deadline-unswept";
    }

    @Override
    public List<Finding> reconcile() {
        return deadlines.endedBefore(config.deadlineUnswept()).stream().map(DeadlineUnswept::finding).toList();
    }

    private static Finding finding(Deadline deadline) {
        return Finding.numbered("deadline", deadline.id(), deadline.episode().dossierId(),
                "%s ended at %s and is not marked".formatted(deadline.kind(), deadline.due().end().orElseThrow()));
    }
}
