package org.duban.calendar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.duban.testsupport.Chromium;
import org.duban.testsupport.Looks;
import org.duban.testsupport.TestCity;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.options.FilePayload;

import io.quarkus.test.junit.QuarkusTest;

/** The working calendar on its page: a year's notice is looked at before it is imported. */
@QuarkusTest
class CalendarPagesTest {

    private final TestCity city;
    private final Chromium chromium;

    CalendarPagesTest(TestCity city, Chromium chromium) {
        this.city = city;
        this.chromium = chromium;
    }

    @BeforeEach
    void found() {
        city.found();
    }

    @Test
    void shouldShowWhatANoticeWouldMoveBeforeItIsImported() throws IOException {
        byte[] notice = notice();
        try (Visit visit = chromium.desktop("admin1")) {
            visit.open("/calendar");
            visit.field("安排文件（YAML，不超过 64 KB）")
                    .setInputFiles(new FilePayload("2026.yaml", "application/yaml", notice));
            visit.send(visit.button("预览影响"));

            // nothing is imported by looking
            assertThat(visit.page().locator("form[action='/calendar/import']")).isVisible();
            Looks.assertGood(visit.page(), "the preview of a notice");
            visit.link("取消").click();
            assertThat(visit.page().locator("form[action='/calendar/import']")).hasCount(0);
            assertThat(visit.page().getByText("国办发明电〔2026〕99号")).hasCount(0);
        }
    }

    @Test
    void shouldSayWhatIsWrongWithANoticeThatCannotBeRead() {
        try (Visit visit = chromium.desktop("admin1")) {
            visit.open("/calendar");
            visit.field("安排文件（YAML，不超过 64 KB）")
                    .setInputFiles(new FilePayload("2031.yaml", "application/yaml",
                            "not: [a notice".getBytes(StandardCharsets.UTF_8)));
            visit.send(visit.button("预览影响"));

            assertThat(visit.page().locator("main [role=alert]")).isVisible();
            Looks.assertGood(visit.page(), "a notice refused");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-16", "GBK" })
    void shouldSayThatANoticeIsInAnotherEncoding(String encoding) throws IOException {
        try (Visit visit = chromium.desktop("admin1")) {
            visit.open("/calendar");
            visit.field("安排文件（YAML，不超过 64 KB）").setInputFiles(new FilePayload("2026.yaml", "application/yaml",
                    new String(notice(), StandardCharsets.UTF_8).getBytes(encoding)));
            visit.send(visit.button("预览影响"));

            assertThat(visit.page().locator("main [role=alert]")).containsText("UTF-8");
            Looks.assertGood(visit.page(), "a notice in another encoding");
        }
    }

    @Test
    void shouldTellAnInspectorThatTheCalendarIsTheAdministrators() {
        try (Visit visit = chromium.desktop("inspector1")) {
            assertThat(visit.open("/calendar")).isEqualTo(403);
            assertThat(visit.text()).contains("没有权限", "系统管理员");
        }
    }

    /** The arrangement that is there, under the number of another paper. */
    private static byte[] notice() throws IOException {
        try (InputStream known = CalendarPagesTest.class.getResourceAsStream("/calendar/2026.yaml")) {
            return new String(known.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("国办发明电〔2025〕7号", "国办发明电〔2026〕99号").getBytes(StandardCharsets.UTF_8);
        }
    }
}
