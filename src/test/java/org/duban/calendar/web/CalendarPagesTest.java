package org.duban.calendar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.duban.testsupport.Chromium;
import org.duban.testsupport.Looks;
import org.duban.testsupport.TestCity;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.options.FilePayload;

import io.quarkus.test.junit.QuarkusTest;

/** The working calendar on its page: a year's notice is looked at before it is imported. */
@QuarkusTest
class CalendarPagesTest {

    private static final String NOTICE = """
            year: 2031
            title: 国务院办公厅关于2031年部分节假日安排的通知
            paper: 国办发明电〔2030〕9号
            issuer: 国务院办公厅
            publishedOn: 2030-11-05
            feasts:
              - { zh: 元旦, en: New Year's Day, from: 2031-01-01, to: 2031-01-03, makeup: [2031-01-05] }
            """;

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
    void shouldShowWhatANoticeWouldMoveBeforeItIsImported() {
        try (Visit visit = chromium.desktop("admin1")) {
            visit.open("/calendar");
            visit.field("安排文件（YAML，不超过 64 KB）")
                    .setInputFiles(new FilePayload("2031.yaml", "application/yaml", NOTICE.getBytes(StandardCharsets.UTF_8)));
            visit.send(visit.button("预览影响"));

            // nothing is imported by looking
            assertThat(visit.text()).contains("国务院办公厅关于2031年部分节假日安排的通知");
            Looks.assertGood(visit.page(), "the preview of a notice");
            visit.link("取消").click();
            assertThat(visit.page().getByText("2031 年")).hasCount(0);
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

    @Test
    void shouldTellAnInspectorThatTheCalendarIsTheAdministrators() {
        try (Visit visit = chromium.desktop("inspector1")) {
            assertThat(visit.open("/calendar")).isEqualTo(403);
            assertThat(visit.text()).contains("没有权限", "系统管理员");
        }
    }
}
