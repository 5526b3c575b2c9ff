package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.sql.DataSource;

import org.duban.shared.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** What an earlier build left at its one step of issuing and sealing goes on at the one of the two that is left to do. */
@QuarkusTest
class SealingAfterIssueTest {

    private static final String DAY = "2026-07-13";
    private static final String MIGRATION = "/db/migration/V0170__measure_seal_after_issue.sql";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final Sql sql;

    SealingAfterIssueTest(CaseDesk desk, OrderWalk walk, DataSource database) {
        this.desk = desk;
        this.walk = walk;
        this.sql = new Sql(database);
    }

    @BeforeEach
    void found() {
        desk.found();
        desk.at(DAY + "T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldWaitForTheSealedCopyWhereTheNumberWasDrawn() {
        // given
        CaseDesk.Opened numbered = approved();
        desk.complete("inspector1", numbered.caseId(), "UserTask_IssueOrder", Map.of());
        String task = desk.await("inspector1", numbered.caseId(), "UserTask_UploadSealedOrder").path("id").asText();
        CaseDesk.Opened waiting = approved();
        change("UPDATE measures SET state = 'APPROVED' WHERE dossier_id = " + numbered.caseId());
        change("UPDATE tasks SET element_id = 'UserTask_IssueOrder' WHERE id = " + task);

        // when
        for (String statement : migration().split(";\\s*(?=UPDATE|--|$)")) {
            change(statement);
        }

        // then
        assertThat(state(numbered)).isEqualTo("NUMBERED");
        assertThat(state(waiting)).isEqualTo("APPROVED");
        assertThat(desk.await("inspector1", numbered.caseId(), "UserTask_UploadSealedOrder").path("id").asText())
                .isEqualTo(task);
        assertThat(desk.tasks("inspector1", numbered.caseId(), "UserTask_IssueOrder")).isEmpty();
        desk.await("inspector1", waiting.caseId(), "UserTask_IssueOrder");
        assertThat(desk.findings(numbered.caseId())).isEmpty();
        walk.seal(numbered.caseId());
        walk.serve(numbered.caseId(), "contractor1", DAY);
    }

    private CaseDesk.Opened approved() {
        CaseDesk.Opened opened = desk.open(desk.site("沁河大桥", "419001"), desk.finding("V03", "contractor1", DAY));
        walk.draft(opened.caseId(), 7);
        walk.approve(opened.caseId());
        return opened;
    }

    private String state(CaseDesk.Opened opened) {
        return desk.order("inspector1", opened.orderId()).path("state").asText();
    }

    private void change(String statement) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement));
    }

    private static String migration() {
        try (InputStream file = SealingAfterIssueTest.class.getResourceAsStream(MIGRATION)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
