package org.duban.violation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;

import java.util.List;

import org.duban.story.CaseDesk;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.Looks;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.SelectOption;

import io.quarkus.test.junit.QuarkusTest;

/** Findings become a case on a page, with scripts or without. */
@QuarkusTest
class OpeningPagesTest {

    private static final String OFFICER_2 = "00000000-0000-4000-8000-000000000002";

    private final CaseDesk desk;
    private final Chromium chromium;

    OpeningPagesTest(CaseDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    @BeforeEach
    void onAWorkingDay() {
        desk.found();
        // whoever was never there cannot be chosen
        as("inspector2").get("/api/me").then().statusCode(200);
        desk.at("2026-07-13T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldOpenACaseAndKeepWhatWasTypedWhenItIsRefused() {
        long site = desk.site("轵城产业园", "419001");
        try (Visit visit = chromium.desktop("inspector1")) {
            fillIn(visit, site);
            visit.page().locator("#second").selectOption(OFFICER_2);
            visit.page().locator("#place1").fill("");
            visit.send(visit.button("受理登记"));

            assertThat(visit.page().locator("main [role=alert]")).isVisible();
            assertThat(visit.page().locator("#facts1")).hasValue("四名作业人员未登记");
            Looks.assertGood(visit.page(), "an opening refused");

            assertThat(visit.page().locator("#second")).hasValue(OFFICER_2);
            visit.page().locator("#place1").fill("三号楼");
            visit.button("受理登记").click();
            visit.awaitPath("/cases/\\d+");
            assertThat(visit.page().locator("#timeline")).containsText("受理登记");
        }
    }

    @Test
    void shouldOpenACaseWithoutScripts() {
        long site = desk.site("轵城产业园", "419001");
        try (Visit visit = chromium.withoutScripts("inspector1")) {
            fillIn(visit, site);
            visit.page().locator("#second").selectOption(OFFICER_2);
            visit.button("受理登记").click();

            assertThat(visit.path()).matches("/cases/\\d+");
            assertThat(visit.text()).contains("四名作业人员未登记");
        }
    }

    @Test
    void shouldOpenOneCaseHoweverOftenItsFormIsSent() {
        long site = desk.site("轵城产业园", "419001");
        try (Visit visit = chromium.withoutScripts("inspector1")) {
            fillIn(visit, site);
            visit.page().locator("#second").selectOption(OFFICER_2);
            FormData form = visit.form("/cases/new");

            // a second click, in the same window, before the first answer has come
            visit.button("受理登记").dblclick();
            visit.awaitPath("/cases/\\d+");
            assertThat(cases(site)).hasSize(1);

            // the same form once more, as a reload or a page out of the browser's memory sends it
            APIResponse again = visit.post("/cases/new", form);
            assertThat(again.url()).endsWith("/cases/" + cases(site).getFirst());
            assertThat(cases(site)).hasSize(1);

            // with other content it is another request, and told
            APIResponse other = visit.post("/cases/new", form.set("place", "九号楼"));
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.text()).contains("已办理", "九号楼");
            assertThat(cases(site)).hasSize(1);

            // a new form with the same findings is asked about, and is a new case once that was meant
            fillIn(visit, site);
            visit.page().locator("#second").selectOption(OFFICER_2);
            visit.button("受理登记").click();
            assertThat(visit.page().locator("main [role=alert]")).containsText("确需另立一案");
            assertThat(cases(site)).hasSize(1);
            visit.page().locator("#again").check();
            visit.button("受理登记").click();
            visit.awaitPath("/cases/\\d+");
            assertThat(cases(site)).hasSize(2);
        }
    }

    private List<String> cases(long site) {
        return as("inspector1").get("/api/cases?site=" + site).then().statusCode(200).extract().path("items.id");
    }

    private void fillIn(Visit visit, long site) {
        visit.open("/cases/new");
        visit.page().locator("#site").selectOption(String.valueOf(site));
        visit.button("继续").click();
        visit.page().locator("#code1").selectOption("V01");
        visit.page().locator("#facts1").fill("四名作业人员未登记");
        visit.page().locator("#place1").fill("三号楼");
        visit.page().locator("#found1").fill("2026-07-13");
        visit.page().locator("#liable1").selectOption(new SelectOption().setLabel("河南济水建设集团有限公司"));
    }
}
