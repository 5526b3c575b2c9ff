package org.duban.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.calendar.TestClock;
import org.duban.engine.EngineTasks;
import org.duban.engine.EngineTestProfile;
import org.duban.engine.Episode;
import org.duban.engine.ErrandFixture;
import org.duban.engine.Errands;
import org.duban.engine.TaskEnding;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(EngineTestProfile.class)
class TaskServiceTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    @Inject
    ErrandFixture fixture;
    @Inject
    Errands errands;
    @Inject
    TaskService tasks;
    @Inject
    PausingTasks pausing;
    @Inject
    EngineTasks engineSide;
    @Inject
    TestClock time;
    @Inject
    ObjectMapper mapper;

    private Episode episode;
    private long task;

    @BeforeEach
    void openTask() {
        fixture.people();
        episode = fixture.errand();
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN");
        task = fixture.task(episode);
    }

    @Test
    void shouldLetOneOfTwoClaimAndNameHimToTheOther() throws Exception {
        // given
        List<Actor> both = List.of(ErrandFixture.inspector(), ErrandFixture.colleague());
        // when
        List<String> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> claims = both.stream()
                    .map(actor -> CompletableFuture.supplyAsync(() -> claimAs(actor), threads)).toList();
            answers = claims.stream().map(CompletableFuture::join).toList();
        }
        // then
        assertThat(answers).containsOnlyOnce("taken").filteredOn(answer -> !answer.equals("taken"))
                .singleElement().asString().contains("任务已由", "检查");
    }

    private String claimAs(Actor actor) {
        try {
            tasks.claim(task, OptionalInt.of(0), actor);
            return "taken";
        } catch (DubanProblem refused) {
            return refused.detail().zh();
        }
    }

    @Test
    void shouldRefuseAnOldVersionAndSayWhoChangedIt() {
        // given
        tasks.claim(task, OptionalInt.of(0), ErrandFixture.inspector());
        tasks.release(task, OptionalInt.of(1), ErrandFixture.inspector());
        // when, then
        refused(ProblemType.STALE_VERSION,
                () -> tasks.complete(task, OptionalInt.of(1), result("旧"), ErrandFixture.colleague()))
                .extracting(problem -> problem.detail().zh()).asString().contains("张检查");
        // and the twin with the present version is taken
        assertThat(tasks.complete(task, OptionalInt.of(2), result("新"), ErrandFixture.colleague()).state())
                .isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void shouldRefuseTheActOnATaskThatAnotherHolds() {
        // given
        tasks.claim(task, ANY, ErrandFixture.inspector());
        // when, then
        refused(ProblemType.ALREADY_CLAIMED,
                () -> tasks.complete(task, ANY, result("抢"), ErrandFixture.colleague()));
        assertThat(errands.done).doesNotContain(episode.dossierNo() + ":UserTask_Do:抢");
    }

    @Test
    void shouldLetAColleagueTakeTheTaskOfOneWhoIsAwayOrHasLeft() {
        for (String change : List.of("absent_from = '2020-01-01'", "active = FALSE")) {
            // given
            tasks.claim(task, ANY, ErrandFixture.inspector());
            refused(ProblemType.ALREADY_CLAIMED, () -> tasks.claim(task, ANY, ErrandFixture.colleague()));
            String person = " WHERE person_id = '" + ErrandFixture.inspector().personId() + "'";
            fixture.change("UPDATE memberships SET " + change + person);
            try {
                // when
                TaskView taken = tasks.claim(task, ANY, ErrandFixture.colleague());
                // then
                assertThat(taken.assigneeName()).contains("李检查");
                tasks.release(task, ANY, ErrandFixture.colleague());
            } finally {
                fixture.change("UPDATE memberships SET absent_from = NULL, active = TRUE" + person);
            }
        }
    }

    @Test
    void shouldRefuseASecondCompletionAndNameTheFirst() {
        // given
        tasks.complete(task, ANY, result("先"), ErrandFixture.inspector());
        // when, then
        refused(ProblemType.WRONG_STATE, () -> tasks.complete(task, ANY, result("后"), ErrandFixture.colleague()))
                .extracting(problem -> problem.detail().zh()).asString().contains("张检查");
    }

    @Test
    void shouldHideTheTaskFromOtherRegionsAndParties() {
        // when, then
        Stream.of(ErrandFixture.neighbour(), ErrandFixture.contractor()).forEach(
                stranger -> {
                    refused(ProblemType.NOT_FOUND, () -> tasks.get(task, stranger));
                    refused(ProblemType.NOT_FOUND, () -> tasks.form(task, stranger));
                    refused(ProblemType.NOT_FOUND, () -> tasks.claim(task, ANY, stranger));
                    refused(ProblemType.NOT_FOUND, () -> tasks.complete(task, ANY, result("外"), stranger));
                });
    }

    @Test
    void shouldLetAnotherPostReadAndNotAct() {
        // when, then
        assertThat(tasks.get(task, ErrandFixture.leader()).canAct()).isFalse();
        refused(ProblemType.FORBIDDEN, () -> tasks.complete(task, ANY, result("越"), ErrandFixture.leader()));
    }

    @Test
    void shouldHandOverToAColleagueOfTheSamePostWhoIsThere() {
        // when, then
        refused(ProblemType.INVALID, () -> tasks.handOver(task, ANY, ErrandFixture.neighbour().personId(),
                ErrandFixture.inspector()));
        fixture.change("UPDATE memberships SET absent_from = '2020-01-01' WHERE person_id = '"
                + ErrandFixture.colleague().personId() + "'");
        refused(ProblemType.INVALID, () -> tasks.handOver(task, ANY, ErrandFixture.colleague().personId(),
                ErrandFixture.inspector()));
        fixture.change("UPDATE memberships SET absent_from = NULL WHERE person_id = '"
                + ErrandFixture.colleague().personId() + "'");
        assertThat(tasks.handOver(task, ANY, ErrandFixture.colleague().personId(), ErrandFixture.inspector())
                .assigneeName()).contains("李检查");
    }

    @Test
    void shouldRefuseWhileTheCaseIsSuspended() {
        // given
        QuarkusTransaction.requiringNew().run(() -> pausing.pause(episode.dossierId()));
        // when, then
        refused(ProblemType.WRONG_STATE, () -> tasks.complete(task, ANY, result("停"), ErrandFixture.inspector()));
        assertThat(tasks.get(task, ErrandFixture.inspector()).paused()).isTrue();
        QuarkusTransaction.requiringNew().run(() -> pausing.resume(episode.dossierId()));
        assertThat(tasks.complete(task, ANY, result("续"), ErrandFixture.inspector()).state())
                .isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void shouldWriteTheMomentOfEachChangeByTheOneClock() {
        String run = fixture.texts("SELECT run FROM tasks WHERE id = " + task).getFirst();
        time.set("2031-03-01T08:00:00+08:00");
        try {
            assertThat(changed(() -> pausing.pause(episode.dossierId()))).isEqualTo(2031);
            assertThat(changed(() -> engineSide.setAside(run, "aside-" + task))).isEqualTo(2031);
            assertThat(changed(() -> engineSide.endSetAside("aside-" + task))).isEqualTo(2031);
            fixture.change("UPDATE tasks SET state = 'OPEN' WHERE id = " + task);
            assertThat(changed(() -> engineSide.runEnded("aside-" + task, TaskEnding.INTERRUPTED))).isEqualTo(2031);
        } finally {
            time.reset();
        }
    }

    private long changed(Runnable change) {
        fixture.change("UPDATE tasks SET changed_at = '2020-01-01' WHERE id = " + task);
        QuarkusTransaction.requiringNew().run(change);
        return fixture.number("SELECT YEAR(changed_at) FROM tasks WHERE id = " + task);
    }

    @Test
    void shouldKeepTheTaskOpenWhenTheActIsOneOfSeveral() {
        // when
        TaskView view = tasks.complete(task, OptionalInt.of(0), result("未完"), ErrandFixture.inspector());
        // then
        assertThat(view.state()).isEqualTo(TaskState.OPEN);
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.mine()).isTrue();
        refused(ProblemType.STALE_VERSION,
                () -> tasks.complete(task, OptionalInt.of(0), result("旧"), ErrandFixture.inspector()));
    }

    @Test
    void shouldKeepADraftUntilTheAct() {
        // given
        tasks.saveDraft(task, result("写到一半"), ErrandFixture.inspector());
        // when, then: it is his alone
        assertThat(tasks.form(task, ErrandFixture.inspector()).data()).containsEntry("result", "写到一半")
                .containsEntry("caseNo", episode.dossierNo());
        assertThat(tasks.form(task, ErrandFixture.colleague()).data()).doesNotContainKey("result");
        tasks.complete(task, ANY, result("写完"), ErrandFixture.inspector());
        assertThat(fixture.number("SELECT COUNT(*) FROM task_drafts WHERE task_id = " + task)).isZero();
    }

    @Test
    void shouldRefuseWhatTheFormDoesNotAllow() {
        // when, then
        refused(ProblemType.INVALID,
                () -> tasks.complete(task, ANY, mapper.createObjectNode(), ErrandFixture.inspector()));
        refused(ProblemType.INVALID, () -> tasks.complete(task, ANY,
                mapper.valueToTree(Map.of("result", "好", "caseId", 1)), ErrandFixture.inspector()));
        refused(ProblemType.INVALID,
                () -> tasks.complete(task, ANY, result("长".repeat(201)), ErrandFixture.inspector()));
        assertThat(errands.done).noneMatch(done -> done.startsWith(episode.dossierNo()));
    }

    private static org.assertj.core.api.ObjectAssert<DubanProblem> refused(ProblemType expected,
            ThrowingCallable act) {
        var problem = assertThatThrownBy(act).asInstanceOf(type(DubanProblem.class));
        problem.extracting(DubanProblem::type).isEqualTo(expected);
        return problem;
    }

    private JsonNode result(String text) {
        return mapper.createObjectNode().put("result", text);
    }
}
