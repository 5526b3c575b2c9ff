package org.duban.casefile.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;

import java.time.LocalDate;
import java.util.Locale;

import org.duban.calendar.Period;
import org.duban.calendar.SkippedDay;
import org.duban.calendar.TestClock;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.Entry;
import org.duban.casefile.NewDeadline;
import org.duban.engine.Episode;
import org.duban.regulation.LegalBasis;
import org.duban.regulation.Rank;
import org.duban.testsupport.People;
import org.duban.testsupport.TestCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeadlineResourceTest {

    private static final LegalBasis BASIS = new LegalBasis("关于加强建筑工人实名制管理的实施方案", "二（三）3", Rank.NORMATIVE_DOCUMENT);

    private final DeadlineLedger ledger;
    private final TestClock time;
    private final TestCity city;
    private final People people;

    DeadlineResourceTest(DeadlineLedger ledger, TestClock time, TestCity city, People people) {
        this.ledger = ledger;
        this.time = time;
        this.city = city;
        this.people = people;
    }

    @BeforeEach
    void serveInJune() {
        city.found();
        time.set("2026-06-18T10:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        time.reset();
    }

    @Test
    void shouldHideADeadlineThatIsNotThere() {
        as("inspector1").get("/api/deadlines/999999999/explanation").then().statusCode(404)
                .contentType("application/problem+json");
        given().get("/api/deadlines/1/explanation").then().statusCode(401);
    }

    @Test
    void shouldHideADeadlineOfACaseThatIsNotThePersonsOwn() {
        long id = opened();
        as("contractor2").get("/api/deadlines/" + id).then().statusCode(404);
        as("contractor2").get("/api/deadlines/" + id + "/explanation").then().statusCode(404);
    }

    @Test
    void shouldExplainTheDayInTheReadersLanguage() {
        long id = opened();

        ExplanationView zh = ExplanationView.of(ledger.explain(id), people.inspector1(), Locale.CHINESE);
        ExplanationView en = ExplanationView.of(ledger.explain(id), people.inspector1(), Locale.ENGLISH);

        assertThat(zh.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 6, 22));
        assertThat(zh.period()).isEqualTo("3日");
        assertThat(en.period()).isEqualTo("3 calendar days");
        assertThat(zh.stages().getFirst().raw()).isEqualTo(LocalDate.of(2026, 6, 21));
        assertThat(zh.stages().getFirst().skipped()).containsExactly(new ExplanationView.SkippedView(
                LocalDate.of(2026, 6, 21), SkippedDay.Cause.ROLLED_OVER, "端午节"));
        assertThat(en.stages().getFirst().skipped().getFirst().name()).isEqualTo("Dragon Boat Festival");
        assertThat(zh.startEvent().documentId()).isEqualTo("5");
        assertThat(zh.startEvent().reason()).isEqualTo("直接送达");
        assertThat(zh.calendar()).extracting(ExplanationView.YearView::paper).containsExactly("国办发明电〔2025〕7号");
        assertThat(zh.basis()).isEqualTo(BASIS);
    }

    private long opened() {
        return QuarkusTransaction.requiringNew().call(() -> ledger.open(
                new NewDeadline(new Episode("rectification", 1, "测试〔2026〕1号", 1), "rectification.item", 1,
                        LocalDate.of(2026, 6, 18), Period.days(3), "JY-rectify.V08", BASIS),
                Entry.system("直接送达").proven(5)));
    }
}
