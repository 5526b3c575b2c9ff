package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.DocumentService;
import org.duban.casefile.NewService;
import org.duban.casefile.ServiceMethod;
import org.duban.casefile.ServiceReceipt;
import org.duban.casefile.ServingDocuments;
import org.duban.document.Documents;
import org.duban.problem.DubanProblem;
import org.duban.rectification.OrderDesk.Desk;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Clause;

/** Serves an order on its liable parties; each party's clocks start the day after its own service. */
@ApplicationScoped
public class ServingOrder {

    private final OrderDesk desks;
    private final ServingDocuments services;
    private final Evidence evidence;
    private final ItemClocks clocks;
    private final Outstanding outstanding;
    private final OrderPapers papers;
    private final Documents documents;

    ServingOrder(OrderDesk desks, ServingDocuments services, Evidence evidence, ItemClocks clocks,
            Outstanding outstanding, OrderPapers papers, Documents documents) {
        this.desks = desks;
        this.services = services;
        this.evidence = evidence;
        this.clocks = clocks;
        this.outstanding = outstanding;
        this.papers = papers;
        this.documents = documents;
    }

    /** Records one party's service and starts its clocks; refuses a party that is not liable, and a second service. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause("民诉法 85")
    public Served serve(long rectificationId, Service service, Actor inspector) {
        Desk desk = desks.openFor(rectificationId, inspector, Role.INSPECTOR);
        Rectification order = desk.order();
        order.act(desk.now(), OrderState.ISSUED);
        if (!order.liable().contains(service.party())) {
            throw DubanProblem.invalid("party", "该单位不是本通知书的责任单位。", "This party is not liable under the order.");
        }
        long documentId = order.documentId().orElseThrow();
        DocumentService served = services.record(new NewService(order.caseId(), documentId,
                order.issuedOn().orElseThrow(), service.party(), service.method(), service.servedOn(),
                service.recipient(), service.place(), service.witness(), service.refusalReason(),
                service.trackingNo(), service.proofFileId()), inspector);
        Set<Long> party = Set.of(service.party());
        evidence.attach("proofFileId", List.of(service.proofFileId()), order.caseId(), party, inspector);
        documents.grant(documentId, party);
        clocks.start(desk, served, inspector);
        desks.tell(desk, inspector, "rectification.order-served",
                "送达 %s：%s，送达日 %s".formatted(order.orderNo().orElseThrow(), service.method().title().zh(),
                        served.servedOn()),
                "Served %s: %s, on %s".formatted(order.orderNo().orElseThrow(), service.method().title().en(),
                        served.servedOn()),
                party);
        papers.issue(desk, ServiceReceipt.KIND, receipt(desk, served, inspector), party);
        boolean all = services.of(documentId).stream().map(DocumentService::organisationId)
                .collect(Collectors.toSet()).containsAll(order.liable());
        if (all) {
            order.inProgress(desk.now());
            outstanding.moveOn(desk);
        }
        return new Served(all, outstanding.parties(order));
    }

    private ServiceReceipt receipt(Desk desk, DocumentService served, Actor inspector) {
        return new ServiceReceipt(desk.order().caseNo(), papers.issuer(desk), desk.file().siteName(),
                papers.reference(desk.order()), papers.party(served.organisationId()), served.method().title().zh(),
                served.place().orElseGet(() -> papers.address(served.organisationId())), served.servedOn(),
                served.recipient().orElse(null), served.refusalReason().orElse(null), served.witness().orElse(null),
                served.trackingNo().orElse(null), papers.servers(desk.file(), inspector), null);
    }

    /**
     * A service on one party.
     *
     * @param servedOn day of signature, receipt, arrival or publication
     */
    public record Service(long party, ServiceMethod method, LocalDate servedOn, Optional<String> recipient,
            Optional<String> place, Optional<String> witness, Optional<String> refusalReason,
            Optional<String> trackingNo, long proofFileId) {
    }

    /** Whether every liable party was served by now, and who has to answer. */
    public record Served(boolean all, List<Long> parties) {
    }
}
