package org.duban.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Singleton;

import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.engine.EpisodeSteps.RunStart;

import io.quarkus.arc.properties.IfBuildProperty;

/** What stands behind the steps of an order, as a test says. */
@Singleton
@IfBuildProperty(name = ContractDomain.PROPERTY, stringValue = "true")
public class ContractDomain {

    public static final String PROPERTY = "duban.test.contract";
    /** The beans of the domain in whose place this stands. */
    public static final String INSTEAD_OF = "org.duban.rectification.process.RectificationSteps,"
            + "org.duban.rectification.process.CloseAnswersWorker,org.duban.measure.process.RecordLapseWorker";

    /** What the service tasks of a dossier are answered, by job type. */
    public final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();
    /** The deadlines of which a dossier was told. */
    public final List<String> lapses = new CopyOnWriteArrayList<>();
    private final Map<Long, EpisodeSteps.RunStart> open = new ConcurrentHashMap<>();

    void answers(Episode episode, String jobType, Map<String, Object> answer) {
        answers.put(episode.dossierId() + jobType, answer);
    }

    void stands(EpisodeSteps.RunStart start) {
        open.put(start.episode().dossierId(), start);
    }

    private Map<String, Object> answer(ServiceTask task, String jobType) {
        return Optional.ofNullable(answers.get(task.episode().dossierId() + jobType)).orElseThrow();
    }

    @Singleton
    @IfBuildProperty(name = PROPERTY, stringValue = "true")
    static class Closing implements ServiceTaskWorker {

        private final ContractDomain domain;

        Closing(ContractDomain domain) {
            this.domain = domain;
        }

        @Override
        public String jobType() {
            return "rectification.close-answers";
        }

        @Override
        public Map<String, Object> handle(ServiceTask task) {
            return domain.answer(task, jobType());
        }
    }

    @Singleton
    @IfBuildProperty(name = PROPERTY, stringValue = "true")
    static class Lapsing implements ServiceTaskWorker {

        private final ContractDomain domain;

        Lapsing(ContractDomain domain) {
            this.domain = domain;
        }

        @Override
        public String jobType() {
            return "measure.record-lapse";
        }

        @Override
        public Map<String, Object> handle(ServiceTask task) {
            domain.lapses.add(task.episode().dossierId() + ":" + task.variables().get("deadlineId"));
            return domain.answer(task, jobType());
        }
    }

    @Singleton
    @IfBuildProperty(name = PROPERTY, stringValue = "true")
    static class Steps implements EpisodeSteps {

        private final ContractDomain domain;

        Steps(ContractDomain domain) {
            this.domain = domain;
        }

        @Override
        public String processId() {
            return "rectification";
        }

        @Override
        public List<OpenEpisode> open(long afterPosition, int limit) {
            return List.of();
        }

        @Override
        public Optional<RunStart> start(long dossierId, int count) {
            return Optional.ofNullable(domain.open.get(dossierId));
        }
    }
}
