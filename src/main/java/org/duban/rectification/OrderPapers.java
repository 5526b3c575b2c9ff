package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.document.DocumentContent;
import org.duban.measure.Desk;
import org.duban.measure.Paperwork;
import org.duban.regulation.RectifyRule;
import org.duban.security.Organisations;
import org.duban.violation.ViolationCatalogue;

/** The order on paper. */
@ApplicationScoped
class OrderPapers {

    private final Rectifications orders;
    private final Paperwork paperwork;
    private final Organisations organisations;
    private final ViolationCatalogue catalogue;

    OrderPapers(Rectifications orders, Paperwork paperwork, Organisations organisations, ViolationCatalogue catalogue) {
        this.orders = orders;
        this.paperwork = paperwork;
        this.organisations = organisations;
        this.catalogue = catalogue;
    }

    /** Refuses an order of which a notice could not be issued as it is written. */
    void requireNotices(Desk<Rectification> desk) {
        desk.measure().liable().forEach(party -> paperwork.require(desk, RectificationNotice.KIND, notice(desk, party)));
    }

    /** What a party is told: its own items alone, and after which notices it is told so. */
    RectificationNotice notice(Desk<Rectification> desk, long party) {
        Rectification order = desk.measure();
        List<RectificationItem> own = order.items(one -> one.organisationId() == party);
        LocalDate inspectedOn = own.stream().map(RectificationItem::foundOn).max(LocalDate::compareTo).orElseThrow();
        return new RectificationNotice(order.dossierNo(), paperwork.issuer(desk),
                desk.file().siteName(), paperwork.siteAddress(desk), List.of(paperwork.party(party)), earlier(order, party),
                paperwork.inspectors(desk), inspectedOn, own.stream().map(item -> noticeItem(desk, item)).toList(),
                "请在整改期限内将整改情况书面报送%s。".formatted(order.reportTo()), desk.profile().order().consequence(),
                paperwork.contact(desk, order.contact()));
    }

    /** The party's notices of the orders whose items this one carries on, the first first. */
    private List<DocumentContent.Reference> earlier(Rectification order, long party) {
        List<DocumentContent.Reference> found = new ArrayList<>();
        for (Optional<Long> id = order.parentId(); id.isPresent();) {
            Rectification before = orders.get(id.get());
            found.addFirst(before.notice(party).reference(RectificationNotice.KIND));
            id = before.parentId();
        }
        return found;
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
