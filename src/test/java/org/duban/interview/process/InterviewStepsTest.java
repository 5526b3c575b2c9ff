package org.duban.interview.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.interview.InterviewStage;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(DomainProfile.class)
class InterviewStepsTest {

    private final InterviewSteps steps;
    private final InterviewStage stage;
    private long caseId;
    private long id;

    InterviewStepsTest(InterviewSteps steps, InterviewStage stage) {
        this.steps = steps;
        this.stage = stage;
    }

    @BeforeEach
    void openOne() {
        stage.onMonday();
        caseId = stage.caseFile();
        id = stage.opened(caseId);
    }

    @AfterEach
    void giveTimeBack() {
        stage.giveTimeBack();
    }

    @Test
    void shouldSayAtWhichStepAnInterviewStands() {
        assertThat(start().variables()).containsEntry("interviewId", id).containsEntry("party", stage.contractor1());
        stands("UserTask_DraftNotice");
        stage.propose(id);
        stands("UserTask_ApproveNotice");
        stage.approve(id);
        stands("UserTask_IssueNotice");
        stage.number(id);
        stands("UserTask_UploadSealedNotice");
        stage.seal(id);
        stands("UserTask_ServeNotice");
        stage.serve(id);
        stands("UserTask_HoldInterview");
        assertThat(listed().place().awaited()).containsExactly("StartEvent_DeadlineLapsed");
        stage.hold(id);
        stands("UserTask_ReportFulfilment");
        assertThat(listed().place().awaited()).containsExactlyInAnyOrder("StartEvent_DeadlineLapsed",
                "BoundaryEvent_CommitmentLapsed");
        stage.report(id);
        stands("UserTask_CheckFulfilment");
        stage.check(id);
        assertThat(steps.start(caseId, stage.count(id))).isEmpty();
        assertThat(steps.open(id - 1, 1)).noneMatch(one -> one.position() == id);
    }

    @Test
    void shouldEndTheRunOfOneThatWasCalledOff() {
        stage.callOff(id);
        assertThat(start().elements()).isEmpty();
        assertThat(steps.open(id - 1, 1)).noneMatch(one -> one.position() == id);
    }

    private void stands(String element) {
        assertThat(start().elements()).containsExactly(element);
        assertThat(listed().place().elements()).isEqualTo(List.of(element));
        assertThat(listed().place().elsewhere()).hasSize(7).doesNotContain(element);
    }

    private OpenEpisode listed() {
        return steps.open(id - 1, 1).getFirst();
    }

    private RunStart start() {
        return steps.start(caseId, stage.count(id)).orElseThrow();
    }
}
