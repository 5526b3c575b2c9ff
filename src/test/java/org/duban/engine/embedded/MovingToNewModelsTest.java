package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.duban.engine.EngineTestProfile;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.ErrandFixture;
import org.duban.engine.Message;
import org.duban.engine.Unheard;
import org.duban.engine.embedded.MovingToNewModels.Moved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What becomes of a run whose model is another one in this build. */
@QuarkusTest
@TestProfile(EngineTestProfile.class)
class MovingToNewModelsTest extends OlderRuns {

    @Test
    void shouldMoveARunAtATaskWhoseLabelChanged() {
        // given
        older.bring("errand", text -> text.replace("办理差事", "办差"));
        Episode episode = fixture.errand();
        String task = held(episode);
        // when
        assertThat(starts()).isEqualTo(new Moved(1, 0, List.of()));
        // then
        assertThat(older.behind(episode)).isZero();
        assertHeld(episode, task);
        fixture.hint(episode, 5, "hint-5");
        assertThat(errands.heard).contains(episode.dossierNo() + ":5");
        assertEnds(episode);
        assertThat(starts()).isEqualTo(new Moved(0, 0, List.of()));
    }

    @Test
    void shouldMoveARunInsideALoopWithWhatIsDoneOfIt() {
        // given
        older.bring("relay", text -> text.replace("跑一棒", "跑一圈"));
        Episode done = fixture.start("relay", BOTH);
        complete(done, ErrandFixture.contractor());
        Episode closed = fixture.start("relay", BOTH);
        List<String> keys = keys(done);
        // when
        assertThat(starts()).isEqualTo(new Moved(2, 0, List.of()));
        // then
        assertThat(older.behind(done)).isZero();
        assertThat(keys(done)).isEqualTo(keys);
        complete(done, ErrandFixture.otherContractor());
        assertThat(fixture.rows(done)).containsExactly("UserTask_Run COMPLETED", "UserTask_Run COMPLETED",
                "UserTask_Judge OPEN");
        QuarkusTransaction.requiringNew()
                .run(() -> process.tell(closed, Message.of("closed", "relay.closed", Map.of()), Unheard.REFUSE));
        assertThat(fixture.rows(closed)).containsExactly("UserTask_Run INTERRUPTED", "UserTask_Run INTERRUPTED",
                "UserTask_Judge OPEN");
        assertEnds(done);
        assertEnds(closed);
    }

    @ParameterizedTest
    @ValueSource(strings = { "StartEvent_Hinted", "StartEvent_Prompted" })
    void shouldListenForWhatTheNewModelHears(String event) {
        // given
        older.bring("errand", text -> text.replace("errand.hint\"", "errand.prompt\"")
                .replace("StartEvent_Hinted", event));
        Episode episode = fixture.errand();
        // when
        assertThat(starts()).isEqualTo(new Moved(1, 0, List.of()));
        // then
        QuarkusTransaction.requiringNew().run(() -> process.tell(episode,
                Message.of("hint-6", "errand.hint", Map.of("hintId", 6)), Unheard.REFUSE));
        assertThat(errands.heard).contains(episode.dossierNo() + ":6");
        assertEnds(episode);
    }

    @Test
    void shouldMoveARunAtATaskThatIsCalledOtherwise() {
        // given
        Episode episode = fixture.errand();
        String task = held(episode);
        older.bring("errand", text -> text.replace("UserTask_Do\"", "UserTask_Perform\""));
        older.putBack(episode, Map.of("UserTask_Do", "UserTask_Perform"));
        // when
        assertThat(starts()).isEqualTo(new Moved(1, 0, List.of()));
        // then
        assertThat(fixture.texts("SELECT form_id FROM tasks WHERE dossier_id = " + episode.dossierId()))
                .containsExactly("errand-do");
        assertHeld(episode, task);
        assertEnds(episode);
    }

    @Test
    void shouldMoveARunInsideALoopThatIsCalledOtherwise() {
        // given
        Episode episode = fixture.start("relay", BOTH);
        List<String> keys = keys(episode);
        older.bring("relay", text -> text.replace("SubProcess_Legs\"", "SubProcess_Rounds\"")
                .replace("UserTask_Run\"", "UserTask_Turn\""));
        older.putBack(episode, Map.of("SubProcess_Legs#multiInstanceBody", "SubProcess_Rounds#multiInstanceBody",
                "SubProcess_Legs", "SubProcess_Rounds", "UserTask_Run", "UserTask_Turn"));
        // when
        assertThat(starts()).isEqualTo(new Moved(1, 0, List.of()));
        // then
        assertThat(keys(episode)).isEqualTo(keys);
        complete(episode, ErrandFixture.contractor());
        complete(episode, ErrandFixture.otherContractor());
        assertEnds(episode);
    }

    @Test
    void shouldBeginARunAgainThatStandsAtATaskWhichIsNoMore() {
        // given
        Episode episode = gone();
        stands(episode);
        // when
        assertThat(starts()).isEqualTo(new Moved(0, 1, List.of()));
        // then
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Gone INTERRUPTED", "UserTask_Do OPEN");
        assertThat(older.behind(episode)).isZero();
        assertEnds(episode);
    }

    @Test
    void shouldBeginARunAgainWhoseEpisodeWaitsForATaskThatComesOfNoneOfItsOwn() {
        // given
        older.bring("relay", text -> text.replace("跑一棒", "跑一圈"));
        Episode episode = fixture.start("relay", BOTH);
        steps.open.add(new RunStart(episode, List.of("UserTask_Judge"), BOTH, List.of()));
        // when
        assertThat(starts()).isEqualTo(new Moved(0, 1, List.of()));
        // then
        assertThat(older.behind(episode)).isZero();
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Run INTERRUPTED", "UserTask_Run INTERRUPTED",
                "UserTask_Judge OPEN");
        assertEnds(episode);
    }

    @Test
    void shouldKeepTheTaskOfARunThatIsBegunAgainForAPlanWhichTheEngineRefuses() {
        // given an end that the moves make a task
        Episode episode = fixture.errand();
        String task = held(episode);
        older.bring("errand", text -> text.replace("UserTask_Do\"", "UserTask_Perform\"").replace("EndEvent_ErrandDone",
                "EndEvent_Older"));
        older.putBack(episode, Map.of("UserTask_Do", "UserTask_Perform"));
        stands(episode);
        // when
        assertThat(starts()).isEqualTo(new Moved(0, 1, List.of()));
        // then
        assertThat(older.behind(episode)).isZero();
        assertHeld(episode, task.replaceAll(" .*", " " + keys(episode).getFirst()));
        assertEnds(episode);
    }
}
