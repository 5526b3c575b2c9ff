package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.duban.engine.EngineTestProfile;
import org.duban.engine.Episode;
import org.duban.engine.embedded.MovingToNewModels.Moved;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What a start says before it moves anything, and what it leaves. */
@QuarkusTest
@TestProfile(EngineTestProfile.class)
class StartWithNewModelsTest extends OlderRuns {

    @Inject
    EmbeddedBinding binding;
    @Inject
    StepMismatch mismatch;

    @Test
    void shouldNameWhatCanNeitherBeMovedNorBegunAgainAndMoveTheRest() {
        // given
        Episode other = fixture.errand();
        Episode lost = gone();
        // when
        assertThat(starts()).isEqualTo(new Moved(1, 0, List.of(lost.key())));
        // then
        assertThat(fixture.rows(lost)).containsExactly("UserTask_Gone OPEN");
        assertThat(older.behind(lost)).isEqualTo(1);
        assertEnds(other);
        // and whoever compares is told of it
        stands(lost);
        assertThat(mismatch.look()).anySatisfy(finding -> {
            assertThat(finding.subject()).isEqualTo(lost.subject());
            assertThat(finding.what()).contains("older version");
        });
    }

    @Test
    void shouldSayWhatWouldBeDoneAndChangeNothing() {
        // given
        Episode plain = fixture.errand();
        Episode gone = gone();
        stands(gone);
        long versions = versions();
        // when
        List<String> report = moving.rehearse();
        // then
        assertThat(report).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("errand: 1 instances"));
        assertThat(report.getFirst()).doesNotContain("again");
        assertThat(report.getLast()).contains("[UserTask_Gone] begin again");
        assertThat(versions()).isEqualTo(versions);
        assertThat(older.behind(gone)).isZero();
        assertThat(fixture.rows(gone)).containsExactly("UserTask_Gone OPEN");
        assertThat(fixture.rows(plain)).containsExactly("UserTask_Do OPEN");
        // and the start does what was said
        assertThat(starts()).isEqualTo(new Moved(1, 1, List.of()));
    }

    @Test
    void shouldSayThatAPlanIsRefusedAndGoOnWithTheNext() {
        // given
        older.bring("errand", text -> text.replace("EndEvent_ErrandDone", "EndEvent_Older"));
        older.bring("relay", text -> text.replace("跑一棒", "跑一圈"));
        fixture.errand();
        fixture.start("relay", BOTH);
        // when
        List<String> report = moving.rehearse();
        // then
        assertThat(report).hasSize(2);
        assertThat(report.getFirst()).contains("errand: 1 instances", "all of them begin again", "EndEvent_Older");
        assertThat(report.getLast()).contains("relay: 1 instances").doesNotContain("again");
    }

    @Test
    void shouldMoveEachRunOnceWhereTwoReplicasStart() {
        // given
        older.bring("errand", text -> text.replace("办理差事", "办差"));
        List<Episode> all = Stream.generate(fixture::errand).limit(6).toList();
        QuarkusTransaction.requiringNew().call(engine::deploy);
        // when
        int moved;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            moved = Stream.of(moving, moving).map(one -> CompletableFuture.supplyAsync(one::move, threads)).toList().stream()
                    .map(CompletableFuture::join).mapToInt(Moved::moved).sum();
        }
        // then
        assertThat(moved).isEqualTo(6);
        all.forEach(this::assertEnds);
    }

    @Test
    void shouldMoveThemBeforeDubanServes() {
        // given
        older.bring("errand", text -> text.replace("办理差事", "办差"));
        Episode episode = fixture.errand();
        // when
        binding.close();
        binding.open();
        // then
        assertThat(older.behind(episode)).isZero();
        assertEnds(episode);
    }
}
