package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.duban.calendar.DueDay;
import org.duban.engine.EngineTestProfile;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ErrandSteps;
import org.duban.engine.Errands;
import org.duban.engine.Message;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.engine.binding.Runs;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.task.TaskService;
import org.duban.task.TaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(EngineTestProfile.class)
class EmbeddedRunsTest {

    @Inject
    ErrandFixture fixture;
    @Inject
    Errands errands;
    @Inject
    ErrandSteps steps;
    @Inject
    TaskService tasks;
    @Inject
    ProcessEngine engine;
    @Inject
    StepMismatch mismatch;
    @Inject
    Runs allRuns;

    private Episode episode;

    @BeforeEach
    void begin() {
        fixture.people();
        episode = fixture.errand();
    }

    @AfterEach
    void forget() {
        steps.open.clear();
        errands.beside.clear();
    }

    @Test
    void shouldBeAtItsEndWhenTheLastActReturns() {
        // when
        TaskState state = complete("好", ErrandFixture.inspector());
        // then
        assertThat(state).isEqualTo(TaskState.COMPLETED);
        assertThat(errands.recorded).contains(episode.dossierNo() + ":好");
        assertThat(runs()).containsExactly("ENDED");
        assertThat(fixture.number("SELECT COUNT(*) FROM ACT_RU_EXECUTION e JOIN engine_runs r ON r.run = e.BUSINESS_KEY_"
                + " WHERE r.dossier_id = " + episode.dossierId())).isZero();
    }

    @Test
    void shouldLetAHandlersStatementSeeWhatTheActWrote() {
        // given
        List<String> seen = new ArrayList<>();
        errands.beside.put(episode.dossierId(), () -> seen.addAll(
                fixture.textsHere("SELECT assignee_name FROM tasks WHERE dossier_id = " + episode.dossierId())));
        // when
        complete("好", ErrandFixture.inspector());
        // then
        assertThat(seen).containsExactly("张检查");
    }

    @Test
    void shouldTakeTheActBackWithAStepThatFails() {
        // given
        errands.failRecording.set(1);
        // when, then
        assertThatThrownBy(() -> complete("坏", ErrandFixture.inspector())).hasStackTraceContaining("out of paper");
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN");
        assertThat(runs()).containsExactly("RUNNING");
        // and the next time it goes
        assertThat(complete("好", ErrandFixture.inspector())).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void shouldDoInOrderAfterTheStepWhatItsHandlerAsksFor() {
        // given
        Episode other = ErrandFixture.episode("errand");
        errands.beside.put(episode.dossierId(), () -> {
            engine.start(other, Map.of("errandId", 8));
            engine.tell(other, Message.of("first", "errand.hint", Map.of("hintId", 1)), Unheard.REFUSE);
            engine.tell(other, Message.of("second", "errand.hint", Map.of("hintId", 2)), Unheard.REFUSE);
        });
        // when
        complete("好", ErrandFixture.inspector());
        // then
        assertThat(fixture.rows(other)).containsExactly("UserTask_Do OPEN");
        assertThat(errands.heard).filteredOn(one -> one.startsWith(other.dossierNo()))
                .containsExactly(other.dossierNo() + ":1", other.dossierNo() + ":2");
    }

    @Test
    void shouldHearEachIdOnce() {
        // when
        fixture.hint(episode, 5, "hint-5");
        fixture.hint(episode, 5, "hint-5");
        fixture.hint(episode, 6, "hint-6");
        // then
        assertThat(errands.heard).filteredOn(one -> one.startsWith(episode.dossierNo()))
                .containsExactly(episode.dossierNo() + ":5", episode.dossierNo() + ":6");
    }

    @Test
    void shouldRefuseTheActOrKeepTheFactWhereNothingListens() {
        // given
        complete("好", ErrandFixture.inspector());
        // when, then: kept without a word
        fixture.hint(episode, 7, "hint-7");
        assertThat(errands.heard).noneMatch(one -> one.equals(episode.dossierNo() + ":7"));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            fixture.changeHere("UPDATE tasks SET note = '留痕' WHERE dossier_id = " + episode.dossierId());
            engine.tell(episode, Message.of("hint-8", "errand.hint", Map.of("hintId", 8)), Unheard.REFUSE);
        })).isInstanceOf(DubanProblem.class).hasMessageContaining("errand.hint");
        assertThat(fixture.texts("SELECT COALESCE(note, '') FROM tasks WHERE dossier_id = " + episode.dossierId()))
                .containsExactly("");
    }

    @Test
    void shouldLetOneOfTwentyCompleteTheTask() {
        // when
        List<String> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Actor actor = i % 2 == 0 ? ErrandFixture.inspector() : ErrandFixture.colleague();
                all.add(CompletableFuture.supplyAsync(() -> completeOrSay(actor), threads));
            }
            answers = all.stream().map(CompletableFuture::join).toList();
        }
        // then
        assertThat(answers).containsOnlyOnce("COMPLETED");
        assertThat(errands.recorded).filteredOn(one -> one.startsWith(episode.dossierNo())).hasSize(1);
    }

    @Test
    void shouldBeginAgainWhereTheEpisodeStandsAndTellItWhatItMissed() {
        // given
        steps.open.add(new RunStart(episode, List.of("UserTask_Do"), Map.of("errandId", 7),
                List.of(Message.of("hint-9", "errand.hint", Map.of("hintId", 9)))));
        // when
        assertThat(QuarkusTransaction.requiringNew().call(() -> engine.beginAgain(episode))).isTrue();
        // then
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN");
        assertThat(runs()).containsExactly("LOST", "RUNNING");
        assertThat(errands.heard).contains(episode.dossierNo() + ":9");
        assertThat(complete("好", ErrandFixture.inspector())).isEqualTo(TaskState.COMPLETED);
        // and what is not open is not begun again
        steps.open.clear();
        assertThat(QuarkusTransaction.requiringNew().call(() -> engine.beginAgain(episode))).isFalse();
    }

    @Test
    void shouldKeepNumberHolderDraftAndDueDayOfATaskWhoseRunIsBegunAgain() {
        // given
        long task = fixture.task(episode);
        tasks.claim(task, OptionalInt.empty(), ErrandFixture.inspector());
        tasks.saveDraft(task, JsonNodeFactory.instance.objectNode().put("result", "写到一半"), ErrandFixture.inspector());
        steps.open.add(new RunStart(episode, List.of("UserTask_Do"), Map.of("errandId", 7), List.of()));
        // when
        QuarkusTransaction.requiringNew().run(() -> engine.beginAgain(episode));
        // then
        assertThat(fixture.task(episode)).isEqualTo(task);
        assertThat(tasks.get(task, ErrandFixture.inspector())).satisfies(view -> {
            assertThat(view.mine()).isTrue();
            assertThat(view.due().flatMap(DueDay::day)).isPresent();
        });
        assertThat(tasks.form(task, ErrandFixture.inspector()).data()).containsEntry("result", "写到一半");
    }

    @Test
    void shouldEndTheTasksOfWhatIsWithdrawnForGood() {
        // given
        steps.open.add(new RunStart(episode, List.of(), Map.of(), List.of()));
        // when
        assertThat(QuarkusTransaction.requiringNew().call(() -> engine.beginAgain(episode))).isFalse();
        // then
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do INTERRUPTED");
    }

    @Test
    void shouldBeginNothingOnTopOfARunThatAnotherEngineCarries() {
        // given
        steps.open.add(new RunStart(episode, List.of("UserTask_Do"), Map.of("errandId", 7), List.of()));
        fixture.change("UPDATE engine_runs SET binding = 'camunda' WHERE dossier_id = " + episode.dossierId());
        // when, then
        assertThat(QuarkusTransaction.requiringNew().call(() -> allRuns.of(episode))).isEmpty();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> engine.beginAgain(episode)))
                .isInstanceOf(DubanProblem.class).hasMessageContaining("camunda");
        assertThat(runs()).containsExactly("RUNNING");
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN");
        assertThat(mismatch.look()).singleElement()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo(episode.subject()));
        fixture.change("UPDATE engine_runs SET binding = 'embedded' WHERE dossier_id = " + episode.dossierId());
    }

    @Test
    void shouldTakeNoStepOnceAnotherEngineWasChosen() {
        // given a replica that was left running while the cases were moved
        fixture.change("UPDATE chosen_engine SET binding = 'camunda'");
        try {
            // when, then
            assertThatThrownBy(() -> complete("好", ErrandFixture.inspector())).isInstanceOf(DubanProblem.class)
                    .hasMessageContaining("camunda");
            assertThatThrownBy(() -> fixture.hint(episode, 3, "hint-3")).isInstanceOf(DubanProblem.class);
            Episode other = ErrandFixture.episode("errand");
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> engine.start(other, Map.of("errandId", 7))))
                    .isInstanceOf(DubanProblem.class);
            assertThat(fixture.number("SELECT COUNT(*) FROM engine_runs WHERE dossier_id = " + other.dossierId())).isZero();
            assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN");
        } finally {
            fixture.change("UPDATE chosen_engine SET binding = 'embedded'");
        }
    }

    @Test
    void shouldRefuseASecondRunOfAnEpisodeThatHasOne() {
        // when, then
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> engine.start(episode, Map.of("errandId", 7))))
                .hasStackTraceContaining("has a run already");
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN");
    }

    @Test
    void shouldGoRoundTheLoopForEachPartyAndEndItsTasksByAnEvent() {
        // given
        Episode relay = fixture.start("relay",
                Map.of("parties", List.of(ErrandFixture.CONTRACTOR, ErrandFixture.OTHER_CONTRACTOR)));
        assertThat(fixture.rows(relay)).containsExactly("UserTask_Run OPEN", "UserTask_Run OPEN");
        // when
        QuarkusTransaction.requiringNew()
                .run(() -> engine.tell(relay, Message.of("closed", "relay.closed", Map.of()), Unheard.REFUSE));
        // then
        assertThat(fixture.rows(relay)).containsExactly("UserTask_Run INTERRUPTED", "UserTask_Run INTERRUPTED",
                "UserTask_Judge OPEN");
    }

    @Test
    void shouldKeepEveryCharacterOfAVariable() {
        // when
        Episode rare = fixture.start("errand", Map.of("errandId", 7, "name", "𠮷野", "list", List.of("𠮷")));
        // then
        assertThat(fixture.texts("SELECT variables FROM tasks WHERE dossier_id = " + rare.dossierId()).getFirst())
                .contains("\"name\":\"𠮷野\"", "\"list\":[\"𠮷\"]");
    }

    private List<String> runs() {
        return fixture.texts("SELECT state FROM engine_runs WHERE dossier_id = " + episode.dossierId() + " ORDER BY run");
    }

    private String completeOrSay(Actor actor) {
        try {
            return complete("抢", actor).name();
        } catch (DubanProblem refused) {
            return refused.type().slug();
        }
    }

    private TaskState complete(String result, Actor actor) {
        JsonNode form = JsonNodeFactory.instance.objectNode().put("result", result);
        long task = fixture.number("SELECT MAX(id) FROM tasks WHERE dossier_id = " + episode.dossierId());
        return tasks.complete(task, OptionalInt.empty(), form, actor).state();
    }
}
