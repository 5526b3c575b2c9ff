package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;

import org.duban.casefile.NewFact;
import org.duban.casefile.Timeline;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
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
    private final Timeline timeline;
    private long order;

    StaleVersionTest(OrderFixture city, Timeline timeline) {
        this.city = city;
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
    void shouldTellAnOfficerWhatChangedMeanwhile() {
        city.tx(() -> timeline.append(NewFact.by(city.people.caseOfficer(), city.order(order).dossierId(), "casefile.noted",
                INTERNAL, "Internal review")));
        int old = city.order(order).version() - 1;

        DubanProblem refused = catchThrowableOfType(DubanProblem.class,
                () -> city.correct(order, city.people.contractor1(), LocalDate.of(2026, 7, 12), old));

        assertThat(refused.type()).isEqualTo(ProblemType.STALE_VERSION);
        assertThat(refused.detail().zh()).contains(INTERNAL, city.people.caseOfficer().name());
    }
}
