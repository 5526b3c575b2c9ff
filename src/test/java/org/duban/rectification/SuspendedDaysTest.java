package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.duban.casefile.CaseFiles;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Punctuality;
import org.duban.casefile.SuspendingCase;
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

/** A day on which the case was suspended counts for no period of it, whatever state the period was in by then. */
@QuarkusTest
@TestProfile(DomainProfile.class)
@Clause({ "民法典 201", "JY-2.2.4b" })
class SuspendedDaysTest {

    private final OrderFixture city;
    private final SuspendingCase suspending;
    private final CaseFiles files;
    private Actor gc;

    SuspendedDaysTest(OrderFixture city, SuspendingCase suspending, CaseFiles files) {
        this.city = city;
        this.suspending = suspending;
        this.files = files;
    }

    @BeforeEach
    void people() {
        gc = city.people.contractor1();
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    void shouldLeaveThemOutOfAPeriodThatHadLapsedOnAWrongDayOfService() {
        long order = city.served("V03");
        city.today(LocalDate.of(2026, 7, 22));
        city.lapse(order);
        suspended(order, 22, 28);

        city.correct(order, gc, LocalDate.of(2026, 7, 15));

        assertThat(city.deadline(order, 1).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(due(order)).isEqualTo(LocalDate.of(2026, 7, 29));
    }

    @Test
    void shouldLeaveThemOutOfMoreTimeThatIsGrantedAfterwards() {
        long order = city.served("V03");
        long request = asked(order);
        suspended(order, 21, 24);

        decide(request, true);

        assertThat(due(order)).isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @Test
    void shouldLeaveThemOutOfAServiceThatIsRecordedAfterwards() {
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03");
        city.issued(order);
        suspended(order, 14, 17);

        city.serve(order, gc, OrderFixture.SERVED);

        assertThat(due(order)).isEqualTo(LocalDate.of(2026, 7, 24));
    }

    @Test
    void shouldDecideWithTheRequestWhetherWhatCameMeanwhileIsLate() {
        long granted = city.served("V03");
        long grantedRequest = answeredWhileUndecided(granted);
        long denied = city.served("V03");
        long deniedRequest = answeredWhileUndecided(denied);

        decide(grantedRequest, true);
        decide(deniedRequest, false);

        assertThat(city.deadline(granted, 1).punctuality()).contains(Punctuality.IN_TIME);
        assertThat(city.deadline(denied, 1).punctuality()).contains(Punctuality.LATE);
    }

    @Test
    void shouldNotConfirmWhatWasFoundBeforeTheRequestIsDecided() {
        long order = city.served("V03");
        long request = answeredWhileUndecided(order);
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.REFUSED));

        assertThatThrownBy(() -> city.confirm(order)).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.GATE_CLOSED));

        decide(request, true);
        assertThat(city.confirm(order).agreed()).isTrue();
        assertThat(city.deadline(order, 1).punctuality()).contains(Punctuality.IN_TIME);
    }

    private long answeredWhileUndecided(long order) {
        long request = asked(order);
        city.today(LocalDate.of(2026, 7, 22));
        city.answer(order, gc, city.item(order, 1));
        assertThat(city.deadline(order, 1).punctuality()).contains(Punctuality.UNDECIDED);
        return request;
    }

    private long asked(long order) {
        city.today(LocalDate.of(2026, 7, 20));
        return city.tx(() -> city.acts.ask(order, city.item(order, 1), 7, "设备采购需要时间", gc));
    }

    private void decide(long request, boolean granted) {
        city.tx(() -> city.acts.decideExtension(request, granted, granted ? 7 : 0, "已核实", city.people.leader()));
    }

    /** From this day of July to that one, both in it. */
    private void suspended(long order, int from, int to) {
        long caseId = city.order(order).dossierId();
        city.today(LocalDate.of(2026, 7, from));
        city.tx(() -> suspending.suspend(caseId, files.get(caseId).version(), "不可抗力", city.people.leader()));
        city.today(LocalDate.of(2026, 7, to));
        city.tx(() -> suspending.resume(caseId, files.get(caseId).version(), "恢复", city.people.leader()));
    }

    private LocalDate due(long order) {
        return city.deadline(order, 1).due().required();
    }
}
