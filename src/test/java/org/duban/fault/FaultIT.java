package org.duban.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.duban.testsupport.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Kills the packaged Duban, the database and the engine in the middle of work, and loses the engine's data: no case is
 * lost, none is doubled, and every open case has exactly what drives it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SETTLED = Duration.ofMillis(1_500);
    private static final int DRIVERS = 6;
    private static final int CASES = 24;
    /** Every third case is left open, each at another step. */
    private static final int LEFT_OPEN = 3;

    private final LocalStack stack = new LocalStack();
    private final Books books = new Books(stack);
    private final List<DrivenCase> cases = new ArrayList<>();
    private final ExecutorService drivers = Executors.newFixedThreadPool(DRIVERS);
    private ApiClient api;
    private PatientClient people;
    private JsonNode site;
    /** The case that nothing disturbed, and the tasks that it had after so many steps. */
    private DrivenCase undisturbed;
    private final List<List<String>> waitsAfter = new ArrayList<>();
    private List<String> othersTasks;
    private int others;

    @BeforeAll
    void foundCity() throws Exception {
        stack.foundDatabase();
        // Cases of other tests have the numbers that ours will get, and the engine runs one instance per number.
        loseTheEngine();
        stack.startDuban();
        api = new ApiClient(stack.address(), stack.realm());
        people = new PatientClient(api);
        site = people.get("inspector1", "/api/sites").expect(200).path("items").path(0);
        others = books.cases();
        othersTasks = books.allOpenTasks();
        undisturbed = DrivenCase.open(people, site);
        for (int step = 0; step <= DrivenCase.STEPS.size(); step++) {
            drive(undisturbed, step);
            waitsAfter.add(settledTasks(undisturbed));
        }
    }

    /** The case's open tasks once nothing more comes. */
    private List<String> settledTasks(DrivenCase one) throws Exception {
        List<String> last = List.of("none was looked for yet");
        List<String> now = books.openTasks(one.caseId());
        while (!now.equals(last) || !books.outboxUndone().isEmpty()) {
            Thread.sleep(SETTLED.toMillis());
            last = now;
            now = books.openTasks(one.caseId());
        }
        return now;
    }

    @AfterAll
    void end() throws Exception {
        drivers.shutdownNow();
        api.close();
        stack.close();
    }

    @Test
    @Order(1)
    void shouldLoseAndDoubleNothingWhenDubanEngineAndDatabaseAreKilledUnderLoad() throws Exception {
        // given a city at work
        AtomicInteger steps = new AtomicInteger();
        List<Future<DrivenCase>> work = new ArrayList<>();
        for (int number = 0; number < CASES; number++) {
            int goal = goal(number);
            work.add(drivers.submit(() -> {
                DrivenCase one = DrivenCase.open(people, site);
                while (one.done() < goal) {
                    one.next();
                    steps.incrementAndGet();
                }
                return one;
            }));
        }
        int all = 0;
        for (int number = 0; number < CASES; number++) {
            all += goal(number);
        }

        // when each is killed in the middle of it
        int fourth = all / 4;
        await().atMost(PATIENCE).until(() -> steps.get() >= fourth);
        stack.killDuban();
        stack.startDuban();
        await().atMost(PATIENCE).until(() -> steps.get() >= 2 * fourth);
        stack.kill("camunda");
        Thread.sleep(2_000); // Duban takes work meanwhile
        stack.start("camunda");
        await().atMost(PATIENCE).until(() -> steps.get() >= 3 * fourth);
        stack.kill("mariadb");
        stack.start("mariadb");
        for (Future<DrivenCase> one : work) {
            cases.add(one.get());
        }

        // then
        stack.awaitReady();
        assertWhole();
    }

    @Test
    @Order(2)
    void shouldBringEveryOpenCaseBackToItsStepWhenTheEngineHasLostItsData() throws Exception {
        // when
        int lives = books.engineLives();
        loseTheEngine();
        await().atMost(PATIENCE).until(() -> books.engineLives() > lives);
        stack.awaitReady();

        // then
        assertWhole();
        for (DrivenCase one : cases) {
            drive(one, DrivenCase.STEPS.size());
        }
        assertWhole();
    }

    @Test
    @Order(3)
    void shouldBringEveryCaseBackWhenDubanDiesWhileItRefillsTheEngine() throws Exception {
        // given open cases again
        List<DrivenCase> opened = new ArrayList<>();
        for (int number = 0; number < LEFT_OPEN * 2; number++) {
            DrivenCase one = DrivenCase.open(people, site);
            drive(one, number + 1);
            opened.add(one);
        }
        cases.addAll(opened);
        assertWhole();
        // whose people go on while the engine is away, so that commands are on their way to one that will not know them
        stack.kill("camunda");
        opened.forEach(DrivenCase::next);
        int lives = books.engineLives();
        stack.deleteEngineData();
        stack.start("camunda");

        // when a part of them has been given new runs
        await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE)
                .until(() -> books.engineLives() > lives && books.runsAlive() >= LEFT_OPEN);
        stack.killDuban();
        stack.startDuban();

        // then
        assertWhole();
    }

    private void loseTheEngine() throws Exception {
        stack.kill("camunda");
        stack.deleteEngineData();
        stack.start("camunda");
    }

    private static int goal(int number) {
        return number % LEFT_OPEN == 0 ? 1 + number / LEFT_OPEN : DrivenCase.STEPS.size();
    }

    private static void drive(DrivenCase one, int goal) {
        while (one.done() < goal) {
            one.next();
        }
    }

    private List<String> waitsAt(DrivenCase one) {
        return waitsAfter.get(one.done());
    }

    /** Every case is where its people left it, once, and nothing else has happened in the city. */
    private void assertWhole() throws Exception {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(books.outboxUndone()).isEmpty();
            for (DrivenCase one : cases) {
                assertThat(books.openTasks(one.caseId())).as(() -> books.account(one.caseId())).isEqualTo(waitsAt(one));
            }
            assertThat(books.allOpenTasks()).containsAll(othersTasks)
                    .hasSize(othersTasks.size() + cases.stream().mapToInt(one -> waitsAt(one).size()).sum());
        });
        assertThat(books.cases()).isEqualTo(others + 1 + cases.size());
        assertThat(books.episodesDrivenTwice()).isEmpty();
        assertThat(books.brokenSeries()).isEmpty();
        List<String> facts = books.facts(undisturbed.caseId());
        List<String> entries = books.deadlineEntries(undisturbed.caseId());
        List<String> documents = books.documents(undisturbed.caseId());
        for (DrivenCase one : cases) {
            assertThat(facts).as("case %d", one.caseId()).startsWith(books.facts(one.caseId()).toArray(String[]::new));
            if (one.isClosed()) {
                assertThat(books.facts(one.caseId())).isEqualTo(facts);
                assertThat(books.deadlineEntries(one.caseId())).isEqualTo(entries);
                assertThat(books.documents(one.caseId())).isEqualTo(documents);
            }
        }
        people.post("admin1", "/api/operations/reconciliations", "").expect(200)
                .forEach(found -> assertThat(found).isEmpty());
    }
}
