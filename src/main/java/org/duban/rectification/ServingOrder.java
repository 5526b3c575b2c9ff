package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.DocumentService;
import org.duban.casefile.NewService;
import org.duban.casefile.ServiceMethod;
import org.duban.casefile.ServingDocuments;
import org.duban.document.DocumentKind;
import org.duban.document.Documents;
import org.duban.document.ServiceReceipt;
import org.duban.measure.Desk;
import org.duban.measure.Evidence;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.shared.Clause;

/** Serves an order on its liable parties; each party's clocks start the day after its own service. */
@ApplicationScoped
public class ServingOrder {

    private final ServingDocuments services;
    private final Evidence evidence;
    private final ItemClocks clocks;
    private final Outstanding outstanding;
    private final OrderPapers papers;
    private final Documents documents;

    ServingOrder(ServingDocuments services, Evidence evidence, ItemClocks clocks,
            Outstanding outstanding, OrderPapers papers, Documents documents) {
        this.services = services;
        this.evidence = evidence;
        this.clocks = clocks;
        this.outstanding = outstanding;
        this.papers = papers;
        this.documents = documents;
    }

    /** Records one party's service and starts its clocks; refuses a party that is not liable, and a second service. */
    @Clause("民诉法 85")
    public Served serve(Desk<Rectification> desk, Service service) {
        Rectification order = desk.measure();
        Actor inspector = desk.actor();
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
        clocks.start(desk, served);
        desk.tell("rectification.order-served",
                "送达 %s：%s，送达日 %s".formatted(order.orderNo().orElseThrow(), service.method().title().zh(),
                        served.servedOn()),
                "Served %s: %s, on %s".formatted(order.orderNo().orElseThrow(), service.method().title().en(),
                        served.servedOn()),
                party);
        papers.issue(desk, DocumentKind.SERVICE_RECEIPT, receipt(desk, served), party);
        boolean all = services.of(documentId).stream().map(DocumentService::organisationId)
                .collect(Collectors.toSet()).containsAll(order.liable());
        if (all) {
            order.inProgress(desk.now());
            outstanding.moveOn(desk);
        }
        return new Served(all, outstanding.parties(order));
    }

    private ServiceReceipt receipt(Desk<Rectification> desk, DocumentService served) {
        return new ServiceReceipt(desk.measure().caseNo(), papers.issuer(desk), desk.file().siteName(),
                papers.reference(desk.measure()), papers.party(served.organisationId()), served.method().title().zh(),
                served.place().orElseGet(() -> papers.address(served.organisationId())), served.servedOn(),
                served.recipient().orElse(null), served.refusalReason().orElse(null), served.witness().orElse(null),
                served.trackingNo().orElse(null), papers.servers(desk.file(), desk.actor()), null);
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
