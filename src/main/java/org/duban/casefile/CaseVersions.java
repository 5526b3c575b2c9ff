package org.duban.casefile;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;

/** Refuses a change that was decided on an older version of what it changes. */
@ApplicationScoped
public class CaseVersions {

    private final Timeline timeline;

    CaseVersions(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Refuses unless the version that was read is the present one; names who changed what as far as the reader may know. */
    public void require(long caseId, int read, int present, Actor reader) {
        if (read != present) {
            throw timeline.latest(caseId, reader)
                    .map(last -> CaseProblems.stale(last.author(), last.title().zh(), last.title().en()))
                    .orElseGet(() -> CaseProblems.stale("督办", "版本不一致", "another version"));
        }
    }
}
