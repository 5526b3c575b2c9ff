package org.duban.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;

import org.duban.story.CaseDesk;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.Looks;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The ways in and out, and the language. */
@QuarkusTest
class HomePagesTest {

    private final CaseDesk desk;
    private final Chromium chromium;

    HomePagesTest(CaseDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    @BeforeEach
    void found() {
        desk.found();
        // whoever was never there cannot be chosen
        as("inspector2").get("/api/me").then().statusCode(200);
    }

    @Test
    void shouldSignInWhereOneWantedToGoAndSignOutForGood() {
        try (Visit visit = chromium.stranger()) {
            visit.open("/cases?q=1");
            visit.signIn("inspector1");
            assertThat(visit.path()).isEqualTo("/cases?q=1");
            assertThat(visit.page().locator(".who-name")).containsText("陈正平");

            visit.link("退出").click();
            visit.awaitPath("/signed-out.*");
            Looks.assertGood(visit.page(), "after signing out");
            visit.link("登录").click();
            assertThat(visit.page().locator("#username")).isVisible();
        }
    }

    @Test
    void shouldSpeakEnglishOneClickAwayAndStayOnThePage() {
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/tasks?tab=unit&sort=created");
            visit.link("English").click();

            assertThat(visit.path()).isEqualTo("/tasks?tab=unit&sort=created");
            assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
            assertThat(visit.page().locator("h1")).hasText("My work");
            Looks.assertGood(visit.page(), "the work list in English");

            visit.link("中文").click();
            assertThat(visit.page().locator("h1")).hasText("工作台");
        }
    }

    @Test
    void shouldOfferAWayBackInOnAListWhoseSessionIsLost() {
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/tasks?tab=mine");
            visit.window().clearCookies();

            visit.page().locator(".tabs a").nth(1).click();

            assertThat(visit.page().locator("#page-notice")).containsText("登录已失效");
            visit.link("重新登录并回到本页").click();
            visit.signIn("inspector1");
            assertThat(visit.path()).isEqualTo("/tasks?tab=mine");
        }
    }

    @Test
    void shouldBringWhatWasTypedThroughTheSignIn() {
        long site = desk.site("玉泉污水处理厂", "419001");
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/cases/new?site=" + site);
            visit.page().locator("#facts1").fill("登录失效前写下的事实");
            visit.page().locator("#second").selectOption("00000000-0000-4000-8000-000000000002");
            visit.window().clearCookies();

            visit.button("受理登记").click();

            assertThat(visit.page().locator("#page-notice")).containsText("登录已失效");
            visit.link("重新登录并回到本页").click();
            visit.signIn("inspector1");
            assertThat(visit.path()).isEqualTo("/cases/new?site=" + site);
            assertThat(visit.page().locator("#facts1")).hasValue("登录失效前写下的事实");
            assertThat(visit.page().locator("#second")).hasValue("00000000-0000-4000-8000-000000000002");
        }
    }

    @Test
    void shouldLetAFormOfALostSessionLeadToTheSignInWithoutScripts() {
        long site = desk.site("玉泉污水处理厂", "419001");
        try (Visit visit = chromium.withoutScripts("inspector1")) {
            visit.open("/cases/new?site=" + site);
            visit.page().locator("#second").selectOption("00000000-0000-4000-8000-000000000002");
            visit.window().clearCookies();

            visit.button("受理登记").click();
            visit.signIn("inspector1");

            assertThat(visit.path()).isEqualTo("/cases/new?site=" + site);
        }
    }

    @Test
    void shouldSayThatAPageIsNotThere() {
        try (Visit visit = chromium.phone("contractor1")) {
            assertThat(visit.open("/tasks/999999999")).isEqualTo(404);
            assertThat(visit.link("返回工作台")).isVisible();
            Looks.assertGood(visit.page(), "an address that leads nowhere");
        }
    }
}
