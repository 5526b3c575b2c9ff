package org.duban.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;
import org.duban.task.UserTaskAct;
import org.duban.task.UserTaskActs;

import com.fasterxml.jackson.databind.JsonNode;

/** What stands behind the steps of an errand, with a memory of what was asked of it. */
@Singleton
public class Errands {

    public final List<String> done = new CopyOnWriteArrayList<>();
    public final List<String> recorded = new CopyOnWriteArrayList<>();
    public final List<String> heard = new CopyOnWriteArrayList<>();
    public final AtomicInteger failRecording = new AtomicInteger();
    /** What a dossier's recorder does beside, inside the step. */
    public final Map<Long, Runnable> beside = new ConcurrentHashMap<>();

    @Singleton
    static class Acting implements UserTaskActs, UserTaskAct {

        private static final Set<String> KNOWN = Set.of("errand/UserTask_Do", "relay/UserTask_Run", "relay/UserTask_Judge");

        private final Errands errands;

        Acting(Errands errands) {
            this.errands = errands;
        }

        @Override
        public Optional<UserTaskAct> find(String processId, String elementId) {
            return KNOWN.contains(processId + "/" + elementId) ? Optional.of(this) : Optional.empty();
        }

        @Override
        public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
            String result = submitted.path("result").asText();
            if ("拒绝".equals(result)) {
                throw DubanProblem.of(ProblemType.GATE_CLOSED, "条件未满足。", "The gate is closed.");
            }
            errands.done.add(task.episode().dossierNo() + ":" + task.elementId() + ":" + result);
            return "未完".equals(result) ? TaskOutcome.stays() : TaskOutcome.done(Map.of("result", result));
        }

        @Override
        public Map<String, Object> formData(UserTask task, Actor actor) {
            return Map.of("caseNo", task.episode().dossierNo());
        }
    }

    @Singleton
    static class Recording implements ServiceTaskWorker {

        private final Errands errands;

        Recording(Errands errands) {
            this.errands = errands;
        }

        @Override
        public String jobType() {
            return "errand.record";
        }

        @Override
        public Map<String, Object> handle(ServiceTask task) {
            if (errands.failRecording.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the recorder is out of paper");
            }
            errands.beside.getOrDefault(task.episode().dossierId(), () -> {
            }).run();
            errands.recorded.add(task.episode().dossierNo() + ":" + task.variables().get("result"));
            return Map.of();
        }
    }

    @Singleton
    static class Hearing implements ServiceTaskWorker {

        private final Errands errands;

        Hearing(Errands errands) {
            this.errands = errands;
        }

        @Override
        public String jobType() {
            return "errand.heard";
        }

        @Override
        public Map<String, Object> handle(ServiceTask task) {
            errands.heard.add(task.episode().dossierNo() + ":" + task.variables().get("hintId"));
            return Map.of();
        }
    }
}
