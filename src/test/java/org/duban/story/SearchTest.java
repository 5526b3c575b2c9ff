package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** A case and its tasks are found by what people know of it, however they type that; a party finds by what it knows. */
@QuarkusTest
class SearchTest {

    private static final String DAY = "2026-07-13";

    private final CaseDesk desk;
    private final OrderWalk walk;

    SearchTest(CaseDesk desk, OrderWalk walk) {
        this.desk = desk;
        this.walk = walk;
    }

    @BeforeEach
    void onADay() {
        desk.found();
        desk.at(DAY + "T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldFindACaseAndItsTasksHoweverItIsTyped() {
        // given
        String mark = UUID.randomUUID().toString().substring(0, 6);
        CaseDesk.Opened opened = desk.open(desk.site("帕提古丽·买买提大厦Ａ座" + mark, "419001"),
                desk.finding("V03", "contractor1", DAY));
        walk.issued(opened.caseId(), 7);
        String company = as("contractor1").get("/api/me").path("organisation");
        String number = desk.order("inspector1", opened.orderId()).path("orderNo").asText();
        String serial = opened.caseNo().replaceFirst(".*〔(\\d+)〕(\\d+)号.*", "[$1]$2号");

        // when, then
        assertThat(List.of("帕提古丽・买买提 " + mark, "帕提古丽•买买提大厦a座" + mark, "帕提古丽.买买提　ａ座" + mark.toUpperCase(Locale.ROOT),
                mark + " " + company, mark + " 陈正平", mark + " " + serial, number, number.replace('〔', '[').replace('〕', '］')))
                .allSatisfy(text -> {
                    assertThat(cases("inspector1", text)).as(text).contains(opened.caseId());
                    assertThat(tasks("inspector1", text)).as(text).contains(opened.caseId());
                });
        assertThat(cases("inspector1", mark + " 别的公司")).isEmpty();
    }

    @Test
    void shouldNotTellAPartyByASearchWhoElseIsInItsCase() {
        // given
        String mark = UUID.randomUUID().toString().substring(0, 6);
        CaseDesk.Opened opened = desk.open(desk.site("搜索工地" + mark, "419001"), desk.finding("V03", "contractor1", DAY),
                desk.finding("V15", "subcontractor1", DAY));
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        String own = as("contractor1").get("/api/me").path("organisation");
        String other = as("subcontractor1").get("/api/me").path("organisation");

        // when, then
        assertThat(cases("contractor1", mark + " " + own)).contains(opened.caseId());
        assertThat(cases("contractor1", mark + " " + other)).isEmpty();
        assertThat(cases("contractor1", mark + " 王淑芳")).isEmpty();
        assertThat(tasks("contractor1", mark + " " + other)).isEmpty();
        assertThat(cases("contractor2", mark)).isEmpty();
    }

    private static List<String> cases(String person, String text) {
        return as(person).queryParam("q", text).get("/api/cases").then().statusCode(200).extract().path("items.id");
    }

    private static List<String> tasks(String person, String text) {
        return as(person).queryParam("whose", "all").queryParam("text", text).get("/api/tasks").then().statusCode(200).extract()
                .path("items.caseId");
    }
}
