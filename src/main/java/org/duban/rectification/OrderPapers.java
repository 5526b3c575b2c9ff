package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.measure.Desk;
import org.duban.measure.Paperwork;
import org.duban.regulation.RectifyRule;
import org.duban.security.Organisations;
import org.duban.violation.ViolationCatalogue;

/** The order on paper. */
@ApplicationScoped
class OrderPapers {

    private final Paperwork paperwork;
    private final Organisations organisations;
    private final ViolationCatalogue catalogue;

    OrderPapers(Paperwork paperwork, Organisations organisations, ViolationCatalogue catalogue) {
        this.paperwork = paperwork;
        this.organisations = organisations;
        this.catalogue = catalogue;
    }

    /** Refuses an order that could not be issued as it is written. */
    void requireNotice(Desk<Rectification> desk) {
        paperwork.require(desk, RectificationNotice.KIND, notice(desk));
    }

    RectificationNotice notice(Desk<Rectification> desk) {
        Rectification order = desk.measure();
        LocalDate inspectedOn = order.items().stream().map(RectificationItem::foundOn).max(LocalDate::compareTo)
                .orElseThrow();
        return new RectificationNotice(order.dossierNo(), paperwork.issuer(desk),
                desk.file().siteName(), paperwork.siteAddress(desk),
                order.liable().stream().sorted().map(paperwork::party).toList(), paperwork.inspectors(desk), inspectedOn,
                order.items().stream().map(item -> noticeItem(desk, item)).toList(),
                "请在整改期限内将整改情况书面报送%s。".formatted(order.reportTo()), desk.profile().order().consequence(),
                paperwork.contact(desk, order.contact()));
    }

    private RectificationNotice.Item noticeItem(Desk<Rectification> desk, RectificationItem item) {
        RectifyRule rule = OrderRules.rule(desk.profile(), item.violation());
        List<RectificationNotice.Basis> bases = Stream.of(rule.violated(), rule.basis()).distinct()
                .map(one -> new RectificationNotice.Basis(one.norm(), one.article())).toList();
        return new RectificationNotice.Item(violation(item), item.facts(), item.place(), item.foundOn(),
                organisations.get(item.organisationId()).name(), bases, item.requirement(), item.days(), false);
    }

    String violation(RectificationItem item) {
        return catalogue.get(item.violation()).zh();
    }
}
