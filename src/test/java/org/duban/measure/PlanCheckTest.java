package org.duban.measure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.duban.engine.Models;
import org.duban.rectification.DraftingOrder;
import org.duban.rectification.Rectification;
import org.duban.task.TaskOutcome;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What does not fit is found at the start, by name, and not by the person who opens the form. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class PlanCheckTest {

    private final Models models;

    PlanCheckTest(Models models) {
        this.models = models;
    }

    @Test
    void shouldRefuseAnActOfNoTaskAndATaskWithoutAct() {
        refused(plan().task("UserTask_DraftOrders", DraftingOrder.Draft.class, PlanCheckTest::anybody),
                "the acts of the plan of rectification are [UserTask_DraftOrders], the user tasks of its model are"
                        + " [UserTask_AnswerOrder, UserTask_ApproveClosing, UserTask_ApproveOrder,");
    }

    @Test
    void shouldRefuseARecordThatIsNotItsForm() {
        refusedForm(Approval.class, "PlanCheckTest$Approval are [approved, why], what measure-approve-paper submits"
                + " are [approved, reason]");
        refusedForm(Draft.class, "are [commonDays, contact, items, reportTo], what measure-approve-paper submits");
    }

    @Test
    void shouldRefuseARecordOfARowThatIsNotTheFormsRow() {
        refused(all("UserTask_Reinspect", Visit.class), "PlanCheckTest$Verdict are [finding, itemId, verdict],"
                + " what rectification-reinspect/verdicts submits are [evidenceFileIds, finding, itemId, verdict]");
    }

    @Test
    void shouldRefuseAnActBesideTheTasksThatHasNoFormOrAnotherOne() {
        refused(all("UserTask_ApproveOrder", PaperForms.Approval.class).side(new SideAct<Fitting, TaskOutcome>("rectification",
                "stamp"), Fitting.class, PlanCheckTest::anybody), "no form rectification-stamp");
        refused(all("UserTask_ApproveOrder", PaperForms.Approval.class).side(new SideAct<Fitting, TaskOutcome>("rectification",
                "withdraw", "measure-withdraw"), Fitting.class, PlanCheckTest::anybody),
                "PlanCheckTest$Fitting are [], what measure-withdraw submits are [reason]");
        refused(all("UserTask_ApproveOrder", PaperForms.Approval.class).side(new SideAct<PaperForms.Approval, TaskOutcome>(
                "rectification", "approve", "measure-approve-paper"), PaperForms.Approval.class, PlanCheckTest::anybody),
                "the form measure-approve-paper has no button");
    }

    @Test
    void shouldRefuseAPaperWhoseAddresseesNobodyTellsHowItStands() {
        assertThatThrownBy(() -> ReceivedPapers.require("rectification", Set.of("interview"))).hasMessage(
                "nobody tells those who receive papers of rectification how it stands");
        ReceivedPapers.require("rectification", Set.of("rectification"));
    }

    @Test
    void shouldRefuseAnActThatStandsTwiceOrBehindNoGate() {
        Plan<Rectification> once = plan().task("UserTask_DraftOrder", Draft.class, PlanCheckTest::anybody);
        assertThatThrownBy(() -> once.task("UserTask_DraftOrder", Draft.class, PlanCheckTest::anybody))
                .hasMessage("UserTask_DraftOrder stands twice in the plan of rectification");
        assertThatThrownBy(() -> plan().task("UserTask_DraftOrder", Draft.class, act -> act.does((desk, draft) -> {
        }))).hasMessageStartingWith("no gate stands before");
        assertThatThrownBy(() -> plan().side(new SideAct<Draft, Long>("interview", "postpone"), Draft.class,
                act -> act.by(desk -> {
                }).gives((desk, draft) -> 1L))).hasMessage("postpone is no act of rectification");
    }

    private void refusedForm(Class<? extends Record> form, String why) {
        refused(all("UserTask_ApproveOrder", form), why);
    }

    /** An act for each task, all but this with the record that its form needs. */
    private Plan<Rectification> all(String element, Class<? extends Record> form) {
        Plan<Rectification> plan = plan().task(element, form, PlanCheckTest::anybody);
        models.userTasks().keySet().stream().filter(one -> one.startsWith("rectification/"))
                .map(one -> one.substring("rectification/".length())).filter(one -> !one.equals(element))
                .forEach(one -> plan.task(one, Fitting.class, PlanCheckTest::anybody));
        return plan;
    }

    private void refused(Plan<?> plan, String why) {
        assertThatThrownBy(() -> new PlanCheck(plan, models).require()).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }

    private static Plan<Rectification> plan() {
        return Plan.of(Rectification.class, "rectification");
    }

    private static <F> Act<Rectification, F, TaskOutcome> anybody(Line<Rectification, F> line) {
        return line.by(desk -> {
        }).does((desk, form) -> {
        });
    }

    record Approval(boolean approved, Optional<String> why) {
    }

    record Draft(List<Long> items, Optional<Integer> commonDays, String reportTo, String contact) {
    }

    record Visit(LocalDate inspectedOn, List<Verdict> verdicts) {
    }

    record Verdict(long itemId, String verdict, String finding) {
    }

    record Fitting() {
    }
}
