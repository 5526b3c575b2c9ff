package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.duban.casefile.DeadlineSweeper;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.FullList;
import org.duban.testsupport.Looks;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.quarkus.test.junit.QuarkusTest;

/** Every page as its people see it, empty, with some rows, full, overdue and refused: all can use it and it fits. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookOfPagesTest {

    private static final String REFUSED = "/operations?by=a-party";
    private static final String NOT_THERE = "/cases/999999999";
    private static final Map<String, Integer> EXPECTED = Map.of(REFUSED, 403, NOT_THERE, 404);

    private final CaseDesk desk;
    private final Dossier dossier;
    private final FullList full;
    private final DeadlineSweeper sweeper;
    private final Chromium chromium;
    private boolean filled;

    LookOfPagesTest(CaseDesk desk, Dossier dossier, FullList full, DeadlineSweeper sweeper, Chromium chromium) {
        this.desk = desk;
        this.dossier = dossier;
        this.full = full;
        this.sweeper = sweeper;
        this.chromium = chromium;
    }

    /** Once, and not before the first test: only then does the client know Duban's port. */
    @BeforeEach
    void fillTheDossier() {
        if (!filled) {
            filled = true;
            dossier.fill();
            full.fill("reg-inspector", 120);
            desk.at("2026-07-22T09:00:00+08:00");
            sweeper.sweep();
            desk.await("case-officer1", dossier.caseId(), "UserTask_DecideNextStep");
        }
    }

    @AfterAll
    void giveBack() {
        full.empty();
        desk.giveTimeBack();
    }

    @Test
    void shouldFitAPartyWithHisPhone() {
        look(chromium.phone("contractor1"), List.of("/tasks", "/tasks?tab=unit", "/orders", "/cases/" + dossier.caseId(),
                "/tasks/" + dossier.task(), "/deadlines/" + dossier.deadline(), "/documents/" + dossier.document(),
                REFUSED, NOT_THERE));
        look(chromium.phone("supervisor1"), List.of("/tasks?tab=unit", "/cases/" + dossier.caseId()));
        look(chromium.phone("leader1"), List.of("/tasks/" + dossier.approval()));
        look(chromium.phone("builder1"), List.of("/tasks", "/orders"));
    }

    @Test
    void shouldFitAnOfficerOnASite() {
        look(chromium.phone("inspector1"), List.of("/tasks", "/tasks?tab=unit", "/tasks?tab=all&due=overdue",
                "/tasks?q=nothing", "/cases", "/cases/new", "/cases/new?site=" + dossier.siteId(),
                "/cases/" + dossier.caseId(), "/deadlines/" + dossier.deadline()));
        look(chromium.phone("admin1"), List.of("/calendar", "/operations"));
    }

    @Test
    void shouldFitADesk() {
        look(chromium.desktop("inspector1"), List.of("/tasks?tab=unit", "/cases", "/cases/new?site=" + dossier.siteId(),
                "/cases/" + dossier.caseId(), "/documents/" + dossier.document()));
        look(chromium.desktop("case-officer1"), List.of("/tasks", decision()));
        look(chromium.desktop("observer1"), List.of("/tasks?tab=all", "/cases/" + dossier.caseId()));
        look(chromium.desktop("leader1"), List.of("/tasks", "/cases?q=nothing", "/tasks/" + dossier.approval()));
    }

    @Test
    void shouldFitInEnglishToo() {
        List<String> pages = new ArrayList<>(List.of("/language/en?to=/tasks?tab=unit", "/orders",
                "/cases/" + dossier.caseId(), "/tasks/" + dossier.task(), "/deadlines/" + dossier.deadline()));
        look(chromium.phone("contractor1"), pages);
    }

    private String decision() {
        return "/tasks/" + desk.await("case-officer1", dossier.caseId(), "UserTask_DecideNextStep").path("id").asText();
    }

    private static void look(Visit visit, List<String> pages) {
        try (visit) {
            for (String path : pages) {
                assertThat(visit.open(path)).as(path).isEqualTo(EXPECTED.getOrDefault(path, 200));
                Looks.assertGood(visit.page(), path);
            }
        }
    }
}
