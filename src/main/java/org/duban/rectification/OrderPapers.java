package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseOfficer;
import org.duban.casefile.CaseOfficer.Position;
import org.duban.casefile.FormerOfficers;
import org.duban.document.DocumentContent;
import org.duban.document.DocumentContent.Contact;
import org.duban.document.DocumentContent.Officer;
import org.duban.document.DocumentContent.Party;
import org.duban.document.DocumentContent.Reference;
import org.duban.document.DocumentKind;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.document.NewDocument;
import org.duban.document.RectificationNotice;
import org.duban.measure.Desk;
import org.duban.registry.Sites;
import org.duban.regulation.RectifyRule;
import org.duban.security.Actor;
import org.duban.security.Organisation;
import org.duban.security.Organisations;
import org.duban.violation.ViolationCatalogue;

/** What every document of an order has in common, and the order itself on paper. */
@ApplicationScoped
class OrderPapers {

    private final Documents documents;
    private final Organisations organisations;
    private final Sites sites;
    private final ViolationCatalogue catalogue;
    private final FormerOfficers former;

    OrderPapers(Documents documents, Organisations organisations, Sites sites, ViolationCatalogue catalogue,
            FormerOfficers former) {
        this.documents = documents;
        this.organisations = organisations;
        this.sites = sites;
        this.catalogue = catalogue;
        this.former = former;
    }

    /** The order on paper; each party may read it once it was served on it. */
    IssuedDocument notice(Desk<Rectification> desk) {
        return issue(desk, DocumentKind.RECTIFICATION_NOTICE, noticeContent(desk), Set.of());
    }

    /** Refuses an order that could not be issued as it is written. */
    void requireNotice(Desk<Rectification> desk) {
        require(desk, DocumentKind.RECTIFICATION_NOTICE, noticeContent(desk));
    }

    private RectificationNotice noticeContent(Desk<Rectification> desk) {
        Rectification order = desk.measure();
        LocalDate inspectedOn = order.items().stream().map(RectificationItem::foundOn).max(LocalDate::compareTo)
                .orElseThrow();
        return new RectificationNotice(order.caseNo(), issuer(desk),
                desk.file().siteName(), sites.get(desk.file().siteId()).address(),
                order.liable().stream().sorted().map(this::party).toList(), inspectors(desk.file()), inspectedOn,
                order.items().stream().map(item -> noticeItem(desk, item)).toList(),
                "请在整改期限内将整改情况书面报送%s。".formatted(order.reportTo()), desk.profile().order().consequence(),
                contact(desk));
    }

    private RectificationNotice.Item noticeItem(Desk<Rectification> desk, RectificationItem item) {
        RectifyRule rule = FindingCheck.rule(desk.profile(), item.violation());
        List<RectificationNotice.Basis> bases = Stream.of(rule.violated(), rule.basis()).distinct()
                .map(one -> new RectificationNotice.Basis(one.norm(), one.article())).toList();
        return new RectificationNotice.Item(violation(item), item.facts(), item.place(), item.foundOn(),
                organisations.get(item.organisationId()).name(), bases, item.requirement(), item.days(), false);
    }

    IssuedDocument issue(Desk<Rectification> desk, DocumentKind kind, DocumentContent content, Set<Long> audience) {
        return documents.issue(document(desk, kind, content, audience));
    }

    /** Refuses a document that could not be issued because of its words. */
    void require(Desk<Rectification> desk, DocumentKind kind, DocumentContent content) {
        documents.requireIssuable(document(desk, kind, content, Set.of()));
    }

    private NewDocument document(Desk<Rectification> desk, DocumentKind kind, DocumentContent content, Set<Long> audience) {
        return new NewDocument(desk.file().id(), kind, organisations.get(desk.file().authorityId()).code(),
                desk.today(), documents.data(content), audience);
    }

    /** The name of a file as it can be printed: its sender's camera chose it, and nobody can change it. */
    String legible(String fileName) {
        return documents.legible(fileName);
    }

    String issuer(Desk<Rectification> desk) {
        return organisations.get(desk.file().authorityId()).name();
    }

    String violation(RectificationItem item) {
        return catalogue.get(item.violation()).zh();
    }

    Party party(long organisationId) {
        Organisation one = organisations.get(organisationId);
        return new Party(one.name(), one.code(), one.legalRepresentative(), one.address());
    }

    String address(long organisationId) {
        return organisations.get(organisationId).address();
    }

    private List<Officer> inspectors(CaseFile file) {
        return former.inspectors(file).stream().map(OrderPapers::officer).toList();
    }

    /** Who served: the one who acts, and one of the case's officers beside him. */
    List<Officer> servers(CaseFile file, Actor inspector) {
        Stream<CaseOfficer> beside = Stream.of(Position.FIRST, Position.SECOND)
                .map(position -> file.officer(position).orElseThrow())
                .filter(one -> !one.personId().equals(inspector.personId())).limit(1);
        return Stream.concat(Stream.of(new Officer(inspector.name(), inspector.certificate().orElseThrow())),
                beside.map(OrderPapers::officer)).toList();
    }

    private static Officer officer(CaseOfficer one) {
        return new Officer(one.name(), one.certificateNo());
    }

    Contact contact(Desk<Rectification> desk) {
        Organisation authority = organisations.get(desk.file().authorityId());
        return new Contact(desk.measure().contact(), authority.phone(), authority.address());
    }

    Reference reference(Rectification order) {
        return new Reference(DocumentKind.RECTIFICATION_NOTICE.title(), order.orderNo().orElseThrow(),
                order.issuedOn().orElseThrow());
    }
}
