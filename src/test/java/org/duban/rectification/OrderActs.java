package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

import jakarta.inject.Singleton;

import org.duban.casefile.CaseFiles;
import org.duban.casefile.ClosingCase;
import org.duban.measure.Acts;
import org.duban.measure.CorrectionDecision;
import org.duban.measure.CorrectionReviews;
import org.duban.measure.Extension;
import org.duban.measure.Extensions;
import org.duban.measure.FormEntries;
import org.duban.measure.MoreTime;
import org.duban.measure.PaperForms;
import org.duban.measure.PaperSides;
import org.duban.measure.ReviewingCorrections;
import org.duban.measure.SideActs;
import org.duban.rectification.Answers.ItemAnswer;
import org.duban.rectification.Reinspecting.ItemVerdict;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

/** Does what people do to an order as their tasks and pages do it: through the plan, with its forms, gates and stages. */
@Singleton
public class OrderActs {

    private final Acts acts;
    private final SideActs sides;
    private final CaseFiles files;
    private final Rectifications orders;
    private final Extensions extensions;
    private final CorrectionReviews reviews;
    private final Answers answers;

    OrderActs(Acts acts, SideActs sides, CaseFiles files, Rectifications orders, Extensions extensions,
            CorrectionReviews reviews, Answers answers) {
        this.acts = acts;
        this.sides = sides;
        this.files = files;
        this.orders = orders;
        this.extensions = extensions;
        this.reviews = reviews;
        this.answers = answers;
    }

    void submit(long order, DraftingOrder.Draft draft, Actor actor) {
        perform("UserTask_DraftOrder", order, Map.of(), draft, actor);
    }

    void approve(long order, Actor leader) {
        perform("UserTask_ApproveOrder", order, Map.of(), new PaperForms.Approval(true, Optional.empty()), leader);
    }

    void reject(long order, String reason, Actor leader) {
        perform("UserTask_ApproveOrder", order, Map.of(), new PaperForms.Approval(false, Optional.of(reason)), leader);
    }

    void issue(long order, Actor inspector) {
        perform("UserTask_IssueOrder", order, Map.of(), new PaperForms.Issue(), inspector);
    }

    void seal(long order, LongSupplier scans, Actor inspector) {
        perform("UserTask_UploadSealedOrder", order, Map.of(), new PaperForms.Sealing(orders.get(order).notices().stream()
                .map(one -> new PaperForms.SealedPaper(one.documentId().orElse(0L), scans.getAsLong())).toList()),
                inspector);
    }

    Served serve(long order, PaperForms.Service service, Actor inspector) {
        TaskOutcome outcome = perform("UserTask_ServeOrder", order, Map.of(), service, inspector);
        return new Served(outcome.completes(), organisations(outcome));
    }

    AnsweringOrder.Answered answer(long order, List<ItemAnswer> given, Actor party) {
        TaskOutcome outcome = perform("UserTask_AnswerOrder", order, Map.of("party", party.organisationId()),
                new AnswerForm(given.stream().map(one -> new AnswerForm.Row(one.itemId(), Optional.of(one.measure()),
                        Optional.of(one.person()), Optional.of(one.doneOn()), one.evidenceFileIds())).toList()),
                party);
        return new AnsweringOrder.Answered(outcome.completes(), outcome.afterwards());
    }

    void give(long answer, boolean agrees, String text, Actor supervisor) {
        perform("UserTask_GiveOpinion", answers.head(answer).orElseThrow().rectificationId(), Map.of("answerId", answer),
                new GivingOpinion.Said(agrees ? GivingOpinion.Word.AGREE : GivingOpinion.Word.DISAGREE, text), supervisor);
    }

    Extension.State decideExtension(long request, boolean granted, int days, String reason, Actor leader) {
        perform("UserTask_DecideExtension", extensions.get(request).measureId(), Map.of("extensionId", request),
                new MoreTime.Decided(granted, Optional.of(days), reason), leader);
        return extensions.get(request).state();
    }

    void decideNextStep(long order, NextStep step, String reason, Actor officer) {
        perform("UserTask_DecideNextStep", order, Map.of("deadlineId", 0L), new DecidingNextStep.Decided(step, reason),
                officer);
    }

    void reinspect(long order, LocalDate visit, List<ItemVerdict> verdicts, Actor first) {
        perform("UserTask_Reinspect", order, Map.of(), new Reinspecting.Visit(visit, verdicts), first);
    }

    ConfirmingReinspection.Confirmed agree(long order, Actor second) {
        TaskOutcome outcome = confirm(order, new ConfirmingReinspection.Word(true, Optional.empty()), second);
        Map<String, Object> known = outcome.variables();
        return new ConfirmingReinspection.Confirmed((boolean) known.get("agreed"), (boolean) known.get("itemsLeft"),
                organisations(outcome), (boolean) known.get("closeCase"), (boolean) known.get("reviewPending"));
    }

    void disagree(long order, String remark, Actor second) {
        confirm(order, new ConfirmingReinspection.Word(false, Optional.of(remark)), second);
    }

    private TaskOutcome confirm(long order, ConfirmingReinspection.Word word, Actor second) {
        return perform("UserTask_ConfirmReinspection", order, Map.of(), word, second);
    }

    /** Whether the run is to begin again. */
    boolean review(long correction, CorrectionDecision decision, String outcome, Actor officer) {
        return perform("UserTask_ReviewCorrection", reviews.find(correction).orElseThrow().measureId(),
                Map.of("correctionId", correction), new ReviewingCorrections.Reviewed(decision, outcome), officer)
                .beginsAgain();
    }

    void proposeClosing(long order, String conclusion, Actor officer) {
        perform("UserTask_CloseCase", order, Map.of(), new ClosingCase.Conclusion(conclusion), officer);
    }

    void decideClosing(long order, Optional<String> refused, Actor leader) {
        perform("UserTask_ApproveClosing", order, Map.of(), new ClosingCase.Decision(refused.isEmpty(), refused), leader);
    }

    void close(long order, String conclusion, Actor officer, Actor leader) {
        proposeClosing(order, conclusion, officer);
        decideClosing(order, Optional.empty(), leader);
    }

    long ask(long order, long item, int days, String reason, Actor party) {
        return acts.perform(AskingExtension.ACT, order, OptionalInt.empty(), new AskingExtension.Asked(item, days, reason),
                party);
    }

    long answerOutsideTask(long order, List<ItemAnswer> given, Actor party) {
        return acts.perform(AnsweringOrder.ACT, order, OptionalInt.empty(), new AnsweringOrder.Given(given), party);
    }

    void acknowledge(long order, Actor party) {
        acts.perform(PaperSides.acknowledge(Rectification.PROCESS), order, OptionalInt.empty(), new PaperForms.Receipt(),
                party);
    }

    long correct(long order, PaperForms.Correction right, int version, Actor officer) {
        return acts.perform(PaperSides.correctService(Rectification.PROCESS), order, OptionalInt.of(version), right, officer);
    }

    void replace(long order, Optional<Long> party, long file, String reason, int version, Actor inspector) {
        acts.perform(PaperSides.replaceSealedCopy(Rectification.PROCESS), order, OptionalInt.of(version),
                new PaperForms.Replacement(party, file, reason), inspector);
    }

    void withdraw(long order, String reason, int version, Actor inspector) {
        acts.perform(PaperSides.withdraw(Rectification.PROCESS), order, OptionalInt.of(version),
                new PaperForms.Withdrawal(reason), inspector);
    }

    /** What the page of the case offers this person, beside his tasks. */
    List<String> offered(long order, Actor reader) {
        Rectification of = orders.get(order);
        return sides.offered(of, files.get(of.dossierId()), reader).stream().map(one -> one.act().name()).toList();
    }

    private TaskOutcome perform(String element, long order, Map<String, Object> variables, Record form, Actor actor) {
        return acts.perform(new UserTask(0, orders.get(order).episode(), element, Optional.empty(), Optional.empty(),
                variables), FormEntries.of(form), actor);
    }

    @SuppressWarnings("unchecked")
    private static List<Long> organisations(TaskOutcome outcome) {
        return (List<Long>) outcome.variables().getOrDefault("parties", List.of());
    }

    /** Whether every liable party was served by now, and who has to answer then. */
    record Served(boolean all, List<Long> parties) {
    }
}
