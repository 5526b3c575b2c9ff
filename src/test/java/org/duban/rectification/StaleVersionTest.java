package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;

import org.duban.casefile.NewFact;
import org.duban.casefile.Timeline;
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

@QuarkusTest
@TestProfile(DomainProfile.class)
class StaleVersionTest {

    private static final String INTERNAL = "案情内部研判";

    private final OrderFixture city;
    private final AskingExtension asking;
    private final Timeline timeline;
    private long order;

    StaleVersionTest(OrderFixture city, AskingExtension asking, Timeline timeline) {
        this.city = city;
        this.asking = asking;
        this.timeline = timeline;
    }

    @BeforeEach
    void serve() {
        order = city.served("V03");
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    @Clause("JY-4.4")
    void shouldNotTellAPartyOfAFactThatIsNotMeantForIt() {
        tell(Set.of(city.people.contractor2().organisationId()));

        DubanProblem refused = askOnAnOldVersion();

        assertThat(refused.detail().zh()).doesNotContain(INTERNAL).doesNotContain(city.people.caseOfficer().name());
        assertThat(refused.extras()).doesNotContainValue(city.people.caseOfficer().name());
    }

    @Test
    void shouldTellAPartyOfAFactThatIsMeantForIt() {
        tell(Set.of(city.people.contractor1().organisationId()));

        DubanProblem refused = askOnAnOldVersion();

        assertThat(refused.detail().zh()).contains(INTERNAL, city.people.caseOfficer().name());
        assertThat(refused.extras()).containsEntry("changedBy", city.people.caseOfficer().name());
    }

    @Test
    void shouldTellAnOfficerOfEveryFact() {
        tell(Set.of());

        DubanProblem refused = correctOnAnOldVersion();

        assertThat(refused.detail().zh()).contains(INTERNAL, city.people.caseOfficer().name());
    }

    private void tell(Set<Long> audience) {
        city.tx(() -> timeline.append(NewFact.by(city.people.caseOfficer(), city.order(order).caseId(),
                "casefile.noted", INTERNAL, "Internal review").to(audience)));
    }

    private DubanProblem askOnAnOldVersion() {
        Actor party = city.people.contractor1();
        long item = city.item(order, 1);
        return stale(() -> city.tx(() -> asking.ask(order, item, 3, "需要时间", old(), party)));
    }

    private DubanProblem correctOnAnOldVersion() {
        return stale(() -> city.correct(order, city.people.contractor1(), LocalDate.of(2026, 7, 12), old()));
    }

    private int old() {
        return city.order(order).version() - 1;
    }

    private static DubanProblem stale(Runnable act) {
        DubanProblem refused = catchThrowableOfType(DubanProblem.class, act::run);
        assertThat(refused.type()).isEqualTo(ProblemType.STALE_VERSION);
        return refused;
    }
}
