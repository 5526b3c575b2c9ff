package org.duban.testsupport;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import org.duban.casefile.CaseAccess;
import org.duban.engine.Episode;
import org.duban.engine.ProcessEngine;

import io.quarkus.arc.DefaultBean;

/** Holds the place of ports that no package of this build fills; the real ones win. */
@ApplicationScoped
class StandIns {

    @Produces
    @DefaultBean
    @ApplicationScoped
    CaseAccess access() {
        return (actor, caseId) -> {
            if (!actor.readsAsAuthority()) {
                throw org.duban.problem.DubanProblem.notFound();
            }
        };
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    ProcessEngine engine() {
        return new ProcessEngine() {
            @Override
            public void start(Episode episode, Map<String, Object> variables) {
                throw new IllegalStateException("no engine");
            }

            @Override
            public void publish(Episode episode, String message, Map<String, Object> variables) {
                throw new IllegalStateException("no engine");
            }

            @Override
            public void publishUntilCounted(Episode episode, String message, String countKey,
                    Map<String, Object> variables) {
                throw new IllegalStateException("no engine");
            }

            @Override
            public void counted(String countKey) {
                throw new IllegalStateException("no engine");
            }

            @Override
            public void pauseTasks(long caseId) {
                throw new IllegalStateException("no engine");
            }

            @Override
            public void resumeTasks(long caseId) {
                throw new IllegalStateException("no engine");
            }
        };
    }
}
