package org.duban.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.Message;
import org.duban.rectification.OrderStage;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(DomainProfile.class)
class RectificationStepsTest {

    private final RectificationSteps steps;
    private final OrderStage stage;

    RectificationStepsTest(RectificationSteps steps, OrderStage stage) {
        this.steps = steps;
        this.stage = stage;
    }

    @BeforeEach
    void beginInJuly() {
        stage.today(LocalDate.of(2026, 7, 13));
    }

    @AfterEach
    void giveTimeBack() {
        stage.giveTimeBack();
    }

    @Test
    void shouldSayAtWhichStepEachOrderStands() {
        // given
        OrderStage.Staged order = stage.issued("V03");
        long caseId = Long.parseLong(order.caseId());
        assertThat(start(caseId).elements()).containsExactly("UserTask_ServeOrder");

        // when
        stage.serve(order);

        // then
        assertThat(start(caseId).elements()).containsExactly("Gateway_BeforeAnswers");
        assertThat(start(caseId).variables()).containsEntry("parties", List.of(Long.parseLong(stage.contractor1())));
        stage.answer(order);
        assertThat(start(caseId).elements()).containsExactly("UserTask_Reinspect");
        assertThat(start(caseId).hints()).extracting(Message::name).containsExactly("rectification.answer-received");
        assertThat(listed(order).besides()).containsExactly("UserTask_GiveOpinion");
        stage.accept(order);
        assertThat(start(caseId).elements()).containsExactly("UserTask_CloseCase");
        stage.proposeClosing(order);
        assertThat(start(caseId).elements()).containsExactly("UserTask_ApproveClosing");
        stage.decideClosing(order);
        assertThat(steps.start(caseId, 1)).isEmpty();
    }

    @Test
    void shouldTellALapseAgainUntilItIsDecided() {
        OrderStage.Staged order = stage.issued("V03");
        stage.serve(order);
        stage.today(LocalDate.of(2026, 7, 22));
        stage.lapse(order);

        assertThat(start(Long.parseLong(order.caseId())).hints()).extracting(Message::name)
                .containsExactly("deadline.lapsed");
        OpenEpisode listed = listed(order);
        assertThat(listed.position()).isEqualTo(Long.parseLong(order.id()));
        assertThat(listed.episode()).isEqualTo(start(Long.parseLong(order.caseId())).episode());
        assertThat(listed.besides()).containsExactly("UserTask_DecideNextStep");
    }

    private OpenEpisode listed(OrderStage.Staged order) {
        return steps.open(Long.parseLong(order.id()) - 1, 1).getFirst();
    }

    private RunStart start(long caseId) {
        return steps.start(caseId, 1).orElseThrow();
    }
}
