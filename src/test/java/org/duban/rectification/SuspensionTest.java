package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.calendar.DueDay;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Punctuality;
import org.duban.casefile.SuspendingCase;
import org.duban.measure.Extension;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** While a case is suspended a party's right is not: what it sends is taken, and what follows waits. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class SuspensionTest {

    private final OrderFixture city;
    private final SuspendingCase suspending;
    private final Opinions opinions;
    private final GivingOpinion giving;
    private final AnsweringOrder answering;
    private final CaseFiles files;
    private Actor gc;
    private long order;

    SuspensionTest(OrderFixture city, SuspendingCase suspending, Opinions opinions,
            GivingOpinion giving, AnsweringOrder answering, CaseFiles files) {
        this.city = city;
        this.suspending = suspending;
        this.opinions = opinions;
        this.giving = giving;
        this.answering = answering;
        this.files = files;
    }

    @BeforeEach
    void serveOnMondayAndSuspendOnTheLastDay() {
        gc = city.people.contractor1();
        order = city.served("V03", "V04");
        city.today(LocalDate.of(2026, 7, 20));
        long caseId = city.order(order).dossierId();
        city.tx(() -> suspending.suspend(caseId, files.get(caseId).version(), "不可抗力", city.people.leader()));
        city.today(LocalDate.of(2026, 7, 24));
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    void shouldTakeAnAnswerWholeInTimeAndLetTheSupervisorsClockBeginPaused() {
        assertThat(city.answer(order, gc, city.item(order, 1), city.item(order, 2))).isTrue();

        assertThat(city.deadline(order, 1).punctuality()).contains(Punctuality.IN_TIME);
        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTION);
        assertThat(opinionClock().state()).isEqualTo(DeadlineState.PAUSED);
        assertThat(opinionClock().pausedFrom()).contains(LocalDate.of(2026, 7, 20));
        assertThat(giving.dueOn(opinions.ofOrder(order).getFirst().answerId())).isEmpty();
        refused(() -> city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED),
                city.verdict(city.item(order, 2), Verdict.ACCEPTED)));
    }

    @Test
    void shouldRunEverythingOnWhenTheCaseResumes() {
        city.answer(order, gc, city.item(order, 1));
        assertThat(answering.dueOn(city.order(order), gc.organisationId())).isEmpty();

        resume(LocalDate.of(2026, 7, 27));

        assertThat(city.deadline(order, 2).due()).isEqualTo(DueDay.on(LocalDate.of(2026, 7, 28)));
        assertThat(opinionClock().state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(opinionClock().due()).isEqualTo(DueDay.on(LocalDate.of(2026, 7, 29)));
        assertThat(answering.dueOn(city.order(order), gc.organisationId()))
                .contains(DueDay.on(LocalDate.of(2026, 7, 28)));
    }

    @Test
    @Clause("JY-2.3.3b")
    void shouldTakeTheSupervisorsOpinion() {
        city.answer(order, gc, city.item(order, 1));
        long answer = opinions.ofOrder(order).getFirst().answerId();

        city.tx(() -> city.acts.give(answer, true, "同意", city.people.supervisor1()));

        assertThat(city.tx(() -> opinions.of(answer).orElseThrow().state())).isEqualTo(Opinion.State.GIVEN);
        assertThat(opinionClock().state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    @Clause("JY-2.2.4b")
    void shouldTakeARequestForMoreTimeThatIsDecidedAfterwards() {
        long request = city.tx(() -> city.acts.ask(order, city.item(order, 1), 3, "材料采购", gc));
        refused(() -> city.tx(() -> city.acts.decideExtension(request, true, 3, "同意", city.people.leader())));

        resume(LocalDate.of(2026, 7, 27));

        assertThat(city.deadline(order, 1).held()).isTrue();
        assertThat(city.tx(() -> city.acts.decideExtension(request, true, 3, "同意", city.people.leader())))
                .isEqualTo(Extension.State.GRANTED);
        assertThat(city.deadline(order, 1).due()).isEqualTo(DueDay.on(LocalDate.of(2026, 7, 31)));
    }

    @Test
    void shouldTakeAnAcknowledgement() {
        city.tx(() -> city.acts.acknowledge(order, gc));

        refused(() -> city.tx(() -> city.acts.acknowledge(order, gc)));
    }

    @Test
    void shouldRefuseARequestForMoreTimeOnceTheItemIsAnswered() {
        city.answer(order, gc, city.item(order, 1));

        refused(() -> city.tx(() -> city.acts.ask(order, city.item(order, 1), 3, "材料采购", gc)));
    }

    private Deadline opinionClock() {
        return city.ledger.get(opinions.ofOrder(order).getFirst().deadlineId());
    }

    private void resume(LocalDate day) {
        city.today(day);
        long caseId = city.order(order).dossierId();
        city.tx(() -> suspending.resume(caseId, files.get(caseId).version(), "恢复", city.people.leader()));
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.WRONG_STATE));
    }
}
