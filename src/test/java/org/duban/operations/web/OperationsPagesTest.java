package org.duban.operations.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.duban.testsupport.Chromium;
import org.duban.testsupport.Looks;
import org.duban.testsupport.TestCity;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The console of the operators. */
@QuarkusTest
class OperationsPagesTest {

    private final TestCity city;
    private final Chromium chromium;

    OperationsPagesTest(TestCity city, Chromium chromium) {
        this.city = city;
        this.chromium = chromium;
    }

    @BeforeEach
    void found() {
        city.found();
    }

    @Test
    void shouldCompareDatabaseAndEngineAtAClick() {
        try (Visit visit = chromium.desktop("admin1")) {
            visit.open("/operations");
            visit.send(visit.button("立即比对"));

            assertThat(visit.page().locator("h1")).hasText("运行状况");
            assertThat(visit.page().locator(".mark.done")).hasText("可用");
            assertThat(visit.page().locator("main h3").first()).isVisible();
            Looks.assertGood(visit.page(), "the operators' console");
        }
    }

    @Test
    void shouldBeClosedToEverybodyElse() {
        try (Visit visit = chromium.desktop("leader1")) {
            assertThat(visit.open("/operations")).isEqualTo(403);
            assertThat(visit.link("运行状况")).hasCount(0);
        }
    }
}
