package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
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
    private final ItemClocks clocks;

    ReinspectionPapers(Paperwork paperwork, OrderPapers papers, ItemClocks clocks) {
        this.paperwork = paperwork;
        this.papers = papers;
        this.clocks = clocks;
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
        return new ReinspectionOpinion(desk.measure().dossierNo(),
                paperwork.issuer(desk), desk.file().siteName(), paperwork.party(party),
                desk.measure().notice().reference(RectificationNotice.KIND),
                first.inspectedOn(), desk.file().siteName(),
                List.of(new Officer(first.author(), first.certificateNo()),
                        new Officer(desk.actor().name(), desk.actor().certificate().orElseThrow())),
                verdicts.stream().map(one -> item(desk, one)).toList(),
                found(verdicts),
                follows(desk, first.inspectedOn(), verdicts), paperwork.contact(desk, desk.measure().contact()));
    }

    private static String found(List<Found> verdicts) {
        return "本次复查 %s 项：%s。".formatted(verdicts.size(), Arrays.stream(Verdict.values())
                .map(kind -> kind.title().zh()
                        + " %s 项".formatted(verdicts.stream().filter(one -> one.verdict() == kind).count()))
                .filter(words -> !words.endsWith(" 0 项")).collect(Collectors.joining("，")));
    }

    /** What becomes of each item, in words: an item whose period runs is bettered by its party, and looked at again. */
    private String follows(Desk<Rectification> desk, LocalDate inspectedOn, List<Found> verdicts) {
        List<String> words = new ArrayList<>();
        long closed = verdicts.stream().filter(one -> one.verdict().closes()).count();
        if (closed > 0) {
            words.add(closed == verdicts.size() ? "本次复查的事项予以了结" : "已整改或者不再适用的 %s 项予以了结".formatted(closed));
        }
        List<RectificationItem> wanting = verdicts.stream().filter(one -> !one.verdict().closes())
                .map(one -> desk.measure().item(one.itemId())).toList();
        wanting.stream().filter(one -> !clocks.wasOver(one, inspectedOn)).forEach(one -> words.add(
                "“%s”的整改期限（至 %s）尚未届满，期限内可以继续整改并再次报告，期限届满后再行复查".formatted(papers.violation(one),
                        clocks.of(one).orElseThrow().due().text().zh())));
        long carried = wanting.stream().filter(one -> clocks.wasOver(one, inspectedOn)).count();
        if (carried > 0) {
            words.add(carried == verdicts.size() ? "本次复查的事项转入下一份限期整改通知书，继续整改"
                    : "其余 %s 项转入下一份限期整改通知书，继续整改".formatted(carried));
        }
        return String.join("；", words) + "。";
    }

    private ReinspectionOpinion.Item item(Desk<Rectification> desk, Found found) {
        RectificationItem item = desk.measure().item(found.itemId());
        return new ReinspectionOpinion.Item(papers.violation(item), item.requirement(), found.verdict().title().zh(),
                found.finding());
    }
}
