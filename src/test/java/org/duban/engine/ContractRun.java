package org.duban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.core.ConditionFactory;
import org.duban.engine.ProcessEngine.Completion;
import org.duban.problem.DubanProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** One run of a model, driven through the port alone; what it waits for is waited for, since a cluster takes its time. */
final class ContractRun {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Episode episode;
    private final ProcessEngine engine;
    private final ErrandFixture fixture;
    private final ErrandDirectory dossiers;
    private final EngineJson json;
    private final Duration quiet;

    ContractRun(Episode episode, ProcessEngine engine, ErrandFixture fixture, ErrandDirectory dossiers, EngineJson json,
            Duration quiet) {
        this.episode = episode;
        this.engine = engine;
        this.fixture = fixture;
        this.dossiers = dossiers;
        this.json = json;
        this.quiet = quiet;
    }

    Episode episode() {
        return episode;
    }

    ContractRun start() {
        locked(() -> engine.start(episode, Map.of("rectificationId", 5)));
        return this;
    }

    void beginAgain() {
        QuarkusTransaction.requiringNew().run(() -> engine.beginAgain(episode));
    }

    void tell(Message message) {
        locked(() -> engine.tell(episode, message, Unheard.KEEP));
    }

    void refuse(Message message) {
        locked(() -> engine.tell(episode, message, Unheard.REFUSE));
    }

    /** Does the act of the one task of the element that is open. */
    ContractRun act(String element, Map<String, Object> outcome) {
        return act(element, "", outcome);
    }

    /**
     * Does the act of the element's task that has this among its variables. A task that was put aside waits for its new run:
     * whoever is told so tries again, as people do.
     */
    ContractRun act(String element, String about, Map<String, Object> outcome) {
        String row = " FROM tasks WHERE state = 'OPEN' AND element_id = '" + element + "' AND variables LIKE '%" + about
                + "%' AND dossier_id = " + episode.dossierId();
        patiently().untilAsserted(() -> assertThat(fixture.texts("SELECT id" + row)).as(element).isNotEmpty());
        patiently().ignoreExceptionsMatching(ContractRun::isOnItsWay).untilAsserted(() -> attempt(row, outcome));
        return this;
    }

    private static boolean isOnItsWay(Throwable refusal) {
        return refusal instanceof DubanProblem && refusal.getMessage().contains("on its way to this task again");
    }

    private void attempt(String row, Map<String, Object> outcome) {
        long id = fixture.number("SELECT MIN(id)" + row);
        List<String> task = fixture.texts("SELECT CONCAT(run, ' ', engine_task) FROM tasks WHERE id = " + id);
        String[] key = task.getFirst().split(" ");
        locked(() -> {
            fixture.changeHere("UPDATE tasks SET state = 'COMPLETING', outcome = '" + json.write(outcome) + "' WHERE id = "
                    + id);
            if (engine.complete(new EngineTask(key[0], key[1]), episode, outcome) == Completion.WENT_ON) {
                fixture.changeHere("UPDATE tasks SET state = 'COMPLETED' WHERE id = " + id);
            }
        });
    }

    /** Exactly these tasks are open, and stay so. */
    void stands(String... elements) {
        String[] expected = Stream.of(elements).sorted().toArray(String[]::new);
        patiently().untilAsserted(() -> assertThat(open()).containsExactly(expected));
        patiently().during(quiet).untilAsserted(() -> assertThat(open()).containsExactly(expected));
    }

    /** How many rows the element ever had. */
    long tasks(String element) {
        return fixture.number("SELECT COUNT(*) FROM tasks WHERE element_id = '" + element + "' AND dossier_id = "
                + episode.dossierId());
    }

    private List<String> open() {
        return fixture.texts("SELECT element_id FROM tasks WHERE state IN ('OPEN', 'COMPLETING') AND dossier_id = "
                + episode.dossierId() + " ORDER BY element_id");
    }

    private static ConditionFactory patiently() {
        return await().pollDelay(Duration.ZERO).atMost(PATIENCE);
    }

    private void locked(Runnable work) {
        QuarkusTransaction.requiringNew().run(() -> {
            dossiers.lock(episode.dossierId());
            work.run();
        });
    }
}
