package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.duban.casefile.CaseFiles;
import org.duban.casefile.Punctuality;
import org.duban.casefile.SuspendingCase;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What a visit finds, and what is decided on a lapse, waits until the period is over by which the party could act. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class TimelyVisitTest {

    private final OrderFixture city;
    private final SuspendingCase suspending;
    private final CaseFiles files;

    TimelyVisitTest(OrderFixture city, SuspendingCase suspending,
            CaseFiles files) {
        this.city = city;
        this.suspending = suspending;
        this.files = files;
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    void shouldRefuseToFindWantingWhatWasNotDueOnTheDayOfTheVisit() {
        long order = servedLater();
        city.today(LocalDate.of(2026, 7, 18));
        city.answer(order, city.people.contractor1(), city.item(order, 1));

        for (LocalDate day : List.of(LocalDate.of(2026, 7, 14), LocalDate.of(2026, 7, 17))) {
            assertThatThrownBy(() -> city.reinspect(order, day, city.verdict(city.item(order, 1), Verdict.REFUSED)))
                    .isInstanceOfSatisfying(DubanProblem.class, problem -> assertThat(problem.violations())
                            .extracting(DubanProblem.Violation::field).containsExactly("inspectedOn"));
        }

        city.reinspect(order, LocalDate.of(2026, 7, 18), city.verdict(city.item(order, 1), Verdict.REFUSED));
    }

    @Test
    void shouldRefuseAVisitBeforeThePartyHeldTheOrder() {
        long order = servedLater();
        city.today(LocalDate.of(2026, 7, 18));
        city.answer(order, city.people.contractor1(), city.item(order, 1));

        assertThatThrownBy(() -> city.reinspect(order, LocalDate.of(2026, 7, 14),
                city.verdict(city.item(order, 1), Verdict.ACCEPTED))).isInstanceOf(DubanProblem.class);
        city.reinspect(order, LocalDate.of(2026, 7, 16), city.verdict(city.item(order, 1), Verdict.ACCEPTED));
    }

    @Test
    @Clause("JY-2.2.4a")
    void shouldTakeAnAnswerToWhatTheFirstOfficerFoundInOrderAlready() {
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03", "V04");
        city.issued(order);
        city.serve(order, city.people.contractor1(), OrderFixture.SERVED);
        city.tx(() -> city.acts.ask(order, city.item(order, 2), 3, "材料采购", city.people.contractor1()));
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED),
                city.verdict(city.item(order, 2), Verdict.ACCEPTED));

        city.answer(order, city.people.contractor1(), city.item(order, 2));

        assertThat(city.deadline(order, 2).punctuality()).contains(Punctuality.IN_TIME);
        assertThat(city.confirm(order).closeCase()).isTrue();
    }

    @Test
    void shouldHoldWhatTurnsAgainstAPartyThatWasToldALaterDay() {
        long order = servedLater();
        city.today(LocalDate.of(2026, 7, 21));
        city.correct(order, city.people.contractor1(), OrderFixture.SERVED);
        city.lapse(order);

        assertThatThrownBy(
                () -> city.tx(() -> city.acts.decideNextStep(order, NextStep.CHILD_ORDER, "逾期", city.people.caseOfficer())))
                .isInstanceOfSatisfying(DubanProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.GATE_CLOSED));

        city.answer(order, city.people.contractor1(), city.item(order, 1));
    }

    @Test
    void shouldRefuseAVisitWhileTheCaseStoodStill() {
        long order = servedLater();
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        long caseId = city.order(order).dossierId();
        city.today(LocalDate.of(2026, 7, 16));
        city.tx(() -> suspending.suspend(caseId, files.get(caseId).version(), "不可抗力", city.people.leader()));
        city.today(LocalDate.of(2026, 7, 20));
        city.tx(() -> suspending.resume(caseId, files.get(caseId).version(), "恢复", city.people.leader()));

        assertThatThrownBy(() -> city.reinspect(order, LocalDate.of(2026, 7, 18),
                city.verdict(city.item(order, 1), Verdict.ACCEPTED))).isInstanceOf(DubanProblem.class);
        city.reinspect(order, LocalDate.of(2026, 7, 20), city.verdict(city.item(order, 1), Verdict.ACCEPTED));
    }

    private long servedLater() {
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03");
        city.issued(order);
        city.today(LocalDate.of(2026, 7, 15));
        city.serve(order, city.people.contractor1(), LocalDate.of(2026, 7, 15));
        return order;
    }
}
