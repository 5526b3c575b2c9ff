package org.duban.rectification;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.document.DocumentContent.Officer;
import org.duban.measure.Desk;
import org.duban.measure.Paperwork;
import org.duban.rectification.Reinspection.Found;

/** 复查意见书: what two officers found about a party's items, and what follows. */
@ApplicationScoped
class ReinspectionPapers {

    private final Paperwork paperwork;
    private final OrderPapers papers;

    ReinspectionPapers(Paperwork paperwork, OrderPapers papers) {
        this.paperwork = paperwork;
        this.papers = papers;
    }

    void opinion(Desk<Rectification> desk, Reinspection first, long party, List<Found> verdicts) {
        paperwork.issue(desk, ReinspectionOpinion.KIND, content(desk, first, party, verdicts),
                Set.of(party));
    }

    /** Refuses findings that could not be printed, while the first officer can still change his words. */
    void require(Desk<Rectification> desk, Reinspection proposed) {
        proposed.verdicts().stream().collect(Collectors.groupingBy(one -> desk.measure().item(one.itemId()).organisationId()))
                .forEach((party, theirs) -> paperwork.require(desk, ReinspectionOpinion.KIND,
                        content(desk, proposed, party, theirs)));
    }

    private ReinspectionOpinion content(Desk<Rectification> desk, Reinspection first, long party,
            List<Found> verdicts) {
        boolean passed = verdicts.stream().allMatch(one -> one.verdict().closes());
        return new ReinspectionOpinion(desk.measure().dossierNo(),
                paperwork.issuer(desk), desk.file().siteName(), paperwork.party(party),
                desk.measure().notice().reference(RectificationNotice.KIND),
                first.inspectedOn(), desk.file().siteName(),
                List.of(new Officer(first.author(), first.certificateNo()),
                        new Officer(desk.actor().name(), desk.actor().certificate().orElseThrow())),
                verdicts.stream().map(one -> item(desk, one)).toList(),
                found(verdicts),
                passed ? "本次复查的事项予以了结。" : "未了结的事项转入下一份限期整改通知书。", paperwork.contact(desk, desk.measure().contact()));
    }

    private static String found(List<Found> verdicts) {
        return "本次复查 %s 项：%s。".formatted(verdicts.size(), Arrays.stream(Verdict.values())
                .map(kind -> kind.title().zh()
                        + " %s 项".formatted(verdicts.stream().filter(one -> one.verdict() == kind).count()))
                .filter(words -> !words.endsWith(" 0 项")).collect(Collectors.joining("，")));
    }

    private ReinspectionOpinion.Item item(Desk<Rectification> desk, Found found) {
        RectificationItem item = desk.measure().item(found.itemId());
        return new ReinspectionOpinion.Item(papers.violation(item), item.requirement(), found.verdict().title().zh(),
                found.finding());
    }
}
