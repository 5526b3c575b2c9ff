package org.duban.story;

import java.nio.file.Path;

import org.duban.testsupport.Chromium;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotScale;

/** Takes the pictures of docs/pages.md from a fresh {@code ./duban up}, whose address the property names. */
@EnabledIfSystemProperty(named = "duban.screenshots", matches = "http.*")
class ScreenshotsTest {

    private static final Path FOLDER = Path.of("docs", "screenshots");
    private static final Chromium CHROMIUM = Chromium.at(System.getProperty("duban.screenshots", ""));

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void shouldShowTheWorkOfAnInspector() {
        try (Visit visit = CHROMIUM.desktop("inspector1")) {
            take(visit, "/tasks?tab=all", "work-list");
            take(visit, "/cases", "cases");
            open(visit, "/tasks?tab=unit&kind=UserTask_Reinspect", "a.main");
            take(visit, "task-reinspect");
            open(visit, "/cases?q=2", "a.main");
            visit.page().locator(".process-token").first().waitFor();
            visit.page().locator("#process-rectification").scrollIntoViewIfNeeded();
            take(visit, "case-process");
        }
    }

    @Test
    void shouldShowWhatTheLeaderAndTheCaseOfficerDecide() {
        try (Visit visit = CHROMIUM.desktop("leader1")) {
            open(visit, "/tasks?tab=unit&kind=UserTask_ApproveOrder", "a.main");
            take(visit, "task-approve");
        }
        try (Visit visit = CHROMIUM.desktop("case-officer1")) {
            open(visit, "/tasks?tab=mine&kind=UserTask_DecideNextStep", "a.main");
            take(visit, "task-next-step");
        }
    }

    @Test
    void shouldShowWhatThePartiesHaveOnTheirPhones() {
        try (Visit visit = CHROMIUM.phone("contractor1")) {
            take(visit, "/orders", "contractor-orders");
            open(visit, "/tasks?tab=unit", "a.main");
            take(visit, "contractor-answer");
            open(visit, "/tasks?tab=unit", "a.main");
            visit.link("为什么是这一天").first().click();
            take(visit, "why-this-day");
        }
        try (Visit visit = CHROMIUM.phone("supervisor1")) {
            open(visit, "/tasks?tab=unit", "a.main");
            take(visit, "supervisor-opinion");
        }
        try (Visit visit = CHROMIUM.phone("builder1")) {
            take(visit, "/orders", "builder-orders");
        }
    }

    @Test
    void shouldShowTheConsoleAndTheCalendarOfTheAdministrator() {
        try (Visit visit = CHROMIUM.desktop("admin1")) {
            take(visit, "/operations", "operations");
            take(visit, "/calendar", "calendar");
        }
    }

    @Test
    void shouldShowWhatAnObserverReads() {
        try (Visit visit = CHROMIUM.desktop("observer1")) {
            open(visit, "/cases?q=2", "a.main");
            take(visit, "observer-case");
        }
    }

    private static void open(Visit visit, String list, String link) {
        visit.open(list);
        visit.page().locator(link).first().click();
        visit.page().waitForLoadState();
    }

    private static void take(Visit visit, String path, String name) {
        visit.open(path);
        take(visit, name);
    }

    private static void take(Visit visit, String name) {
        visit.page()
                .screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setScale(ScreenshotScale.CSS));
    }
}
