package org.duban.rectification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.LegalTime;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DossierAudience;
import org.duban.casefile.Entry;
import org.duban.casefile.NewDeadline;
import org.duban.casefile.Punctuality;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.Desk;
import org.duban.measure.Evidence;
import org.duban.measure.Paperwork;
import org.duban.rectification.Answers.ItemAnswer;
import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.duban.shared.Clause;

/** Asks the supervisor for his word on an answer, on a short clock of its own, and puts the answer on paper. */
@ApplicationScoped
class AskingOpinion {

    /** Kind of an opinion's deadline; its subject is the answer. */
    static final String KIND = "rectification.opinion";

    private final Opinions opinions;
    private final Answers answers;
    private final Evidence evidence;
    private final Paperwork paperwork;
    private final OrderPapers papers;
    private final DeadlineLedger ledger;
    private final DossierAudience audience;
    private final ProcessEngine engine;

    AskingOpinion(Opinions opinions, Answers answers, Evidence evidence, Paperwork paperwork, OrderPapers papers,
            DeadlineLedger ledger, DossierAudience audience, ProcessEngine engine) {
        this.opinions = opinions;
        this.answers = answers;
        this.evidence = evidence;
        this.paperwork = paperwork;
        this.papers = papers;
        this.ledger = ledger;
        this.audience = audience;
        this.engine = engine;
    }

    /** Who may know of a party's answer: itself, and the supervisor who is asked about it. */
    Set<Long> audience(Desk<Rectification> desk, Actor party) {
        Set<Long> all = new LinkedHashSet<>(Set.of(party.organisationId()));
        supervisor(desk, party.organisationId()).ifPresent(all::add);
        return Set.copyOf(all);
    }

    /** Puts the answer on paper and asks, where there is a supervisor who did not answer himself. */
    @Clause("JY-2.3.3b")
    void ask(Desk<Rectification> desk, long answerId, List<ItemAnswer> given, Actor party) {
        supervisor(desk, party.organisationId()).ifPresent(supervisor -> ask(desk, answerId, supervisor));
        report(desk, answerId, given);
    }

    private void ask(Desk<Rectification> desk, long answerId, long supervisor) {
        long deadline = ledger.open(new NewDeadline(desk.measure().episode(), KIND, answerId, desk.today(),
                desk.profile().opinion().period(), desk.profile().ruleId("opinion"), desk.profile().opinion().basis()),
                Entry.system("收到整改报告，请监理单位提出意见"));
        audience.bind(deadline, supervisor);
        opinions.persist(new Opinion(answerId, desk.measure(), supervisor, deadline));
        engine.tell(desk.measure().episode(), OrderMessages.answerReceived(answerId, supervisor), Unheard.KEEP);
    }

    /** 整改报告: what the party sent and no more, since it is the party's to read; the opinion stays with the authority. */
    private void report(Desk<Rectification> desk, long answerId, List<ItemAnswer> given) {
        Map<Long, List<Long>> evidenceOf = given.stream()
                .collect(Collectors.toMap(ItemAnswer::itemId, ItemAnswer::evidenceFileIds));
        Answers.Head head = answers.head(answerId).orElseThrow();
        List<Answers.Line> lines = answers.of(answerId);
        paperwork.issue(desk, RectificationReport.KIND, new RectificationReport(desk.measure().dossierNo(),
                paperwork.issuer(desk), desk.file().siteName(), paperwork.party(head.organisationId()),
                desk.measure().notice().reference(RectificationNotice.KIND),
                lines.stream().map(line -> item(desk, line, evidenceOf.get(line.itemId()))).toList(), head.author(),
                LegalTime.dayOf(head.receivedAt()), came(lines, Punctuality.LATE),
                came(lines, Punctuality.UNDECIDED)),
                Set.of(head.organisationId()));
    }

    private static boolean came(List<Answers.Line> lines, Punctuality when) {
        return lines.stream().anyMatch(one -> one.punctuality() == when);
    }

    private RectificationReport.Item item(Desk<Rectification> desk, Answers.Line line, List<Long> files) {
        RectificationItem item = desk.measure().item(line.itemId());
        return new RectificationReport.Item(papers.violation(item), item.requirement(), line.measure(), line.person(),
                line.doneOn(), files.stream().map(evidence::name)
                        .map(paperwork::legible).toList());
    }

    private static Optional<Long> supervisor(Desk<Rectification> desk, long party) {
        return desk.file().holder(OrganisationKind.SUPERVISOR).filter(one -> one != party);
    }
}
