package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.problem.Text;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A project manager's attendance is judged over the first whole month after the last day, not on one visit. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class MeasuredItemTest {

    private static final LocalDate LAST_DAY_OF_THE_MONTH = LocalDate.of(2026, 8, 31);
    private static final LocalDate DAY_AFTER = LocalDate.of(2026, 9, 1);

    private final OrderFixture city;

    MeasuredItemTest(OrderFixture city) {
        this.city = city;
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    @Clause("A5")
    void shouldJudgeARateOnceItsMonthIsOver() {
        // given the last day is 2026-07-16, so August is the first whole month
        long order = city.served("V08");
        long item = city.item(order, 1);
        city.answer(order, city.people.contractor1(), item);
        for (Verdict early : new Verdict[] { Verdict.ACCEPTED, Verdict.PARTLY, Verdict.REFUSED }) {
            // when
            city.today(LAST_DAY_OF_THE_MONTH);
            // then
            assertThat(refused(ProblemType.GATE_CLOSED, () -> city.reinspect(order, city.verdict(item, early))).zh())
                    .contains(DAY_AFTER.toString());
        }
        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTION);
        assertThat(city.overdueSince(order, city.people.leader())).isEmpty();
        // when
        city.today(DAY_AFTER);
        city.reinspect(order, city.verdict(item, Verdict.ACCEPTED));
        // then
        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTED);
    }

    @Test
    @Clause("A5")
    void shouldNotWaitForTheMonthWhereThereIsNothingToMeasure() {
        // given
        long order = city.served("V08");
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        // when
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.NOT_APPLICABLE));
        // then
        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTED);
    }

    @Test
    void shouldGiveARateAnOrderOfItsOwn() {
        city.today(OrderFixture.SERVED);
        refused(ProblemType.INVALID, () -> city.opened("V08", "V03"));
        refused(ProblemType.INVALID, () -> city.opened("V03", "V08"));
        assertThat(city.items(city.opened("V08"))).hasSize(1);
    }

    private static Text refused(ProblemType type, ThrowingCallable act) {
        DubanProblem[] caught = new DubanProblem[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(DubanProblem.class, problem -> {
            caught[0] = problem;
            assertThat(problem.type()).isEqualTo(type);
        });
        return caught[0].detail();
    }
}
