package org.duban.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.duban.casefile.DocumentService;
import org.duban.casefile.NewService;
import org.duban.casefile.ServiceReceipt;
import org.duban.casefile.ServingDocuments;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.measure.PaperForms.Correction;
import org.duban.measure.PaperForms.Receipt;
import org.duban.measure.PaperForms.Service;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.shared.Clause;

/**
 * A paper on its way to those whom it has to reach: served on one after the other, acknowledged by them, its days of service
 * corrected.
 */
final class PaperService<M extends Measure> {

    private final PaperLife<M> life;
    private final ServingDocuments services;
    private final Evidence evidence;
    private final Documents documents;
    private final Paperwork paperwork;

    PaperService(PaperLife<M> life, ServingDocuments services, Evidence evidence,
            Documents documents, Paperwork paperwork) {
        this.life = life;
        this.services = services;
        this.evidence = evidence;
        this.documents = documents;
        this.paperwork = paperwork;
    }

    /**
     * Records the service on one addressee; refuses whom it does not have to reach, and a second service.
     *
     * @return whether it has reached all by now
     */
    @Clause("民诉法 85")
    boolean serve(Desk<M> desk, Service service) {
        M measure = desk.measure();
        Paper paper = life.paper(measure, service.party())
                .orElseThrow(() -> PaperProblems.noAddressee(life.words().noun(), life.words().addressee()));
        long documentId = paper.documentId().orElseThrow();
        DocumentService served = services.record(new NewService(measure.dossierId(), documentId,
                paper.issuedOn().orElseThrow(), service.party(), service.method(), service.servedOn(),
                service.recipient(), service.place(), service.witness(), service.refusalReason(),
                service.trackingNo(), service.proofFileId()), desk.actor());
        Set<Long> party = Set.of(service.party());
        evidence.attach("proofFileId", List.of(service.proofFileId()), measure.dossierId(), party, desk.actor());
        documents.grant(documentId, party);
        paper.reached();
        life.effects().onServed().accept(desk, served);
        String number = paper.number().orElseThrow();
        desk.tell("%s.%s-served".formatted(measure.episode().processId(), life.words().fact()),
                "送达 %s：%s，送达日 %s".formatted(number, service.method().title().zh(), served.servedOn()),
                "Served %s: %s, on %s".formatted(number, service.method().title().en(), served.servedOn()), party);
        paperwork.issue(desk, ServiceReceipt.KIND, receipt(desk, paper, served), party);
        return life.papers(measure).stream().allMatch(Paper::isServed);
    }

    private ServiceReceipt receipt(Desk<M> desk, Paper paper, DocumentService served) {
        return new ServiceReceipt(desk.measure().dossierNo(), paperwork.issuer(desk), desk.file().siteName(),
                paper.reference(life.kind().apply(desk.measure())), paperwork.party(served.organisationId()),
                served.method().title().zh(),
                served.place().orElseGet(() -> paperwork.party(served.organisationId()).address()), served.servedOn(),
                served.recipient().orElse(null), served.refusalReason().orElse(null), served.witness().orElse(null),
                served.trackingNo().orElse(null), paperwork.servers(desk), null);
    }

    /** The receipt that says the day which is corrected. */
    private Optional<IssuedDocument> receipt(Desk<M> desk, Paper paper, long party) {
        return documents.ofDossier(desk.file().id()).stream().filter(one -> one.kind().equals(ServiceReceipt.KIND))
                .filter(one -> one.audience().contains(party))
                .filter(one -> one.data().get("document") instanceof Map<?, ?> of
                        && paper.number().filter(number -> number.equals(of.get("number"))).isPresent())
                .findFirst();
    }

    /** Puts the right day in the place of a wrong one; gives the correction's id. */
    @Clause("民诉法 87–95")
    long correct(Desk<M> desk, Correction correction) {
        Paper paper = life.paper(desk.measure(), correction.party()).filter(Paper::isServed)
                .orElseThrow(() -> PaperProblems.notServed(life.words().noun()));
        if (correction.servedOn().isBefore(paper.issuedOn().orElseThrow())) {
            throw PaperProblems.beforeIssue();
        }
        DocumentService service = services.of(paper.documentId().orElseThrow()).stream()
                .filter(one -> one.organisationId() == correction.party()).findFirst().orElseThrow();
        Set<Long> party = Set.of(correction.party());
        evidence.attach("proofFileId", List.of(correction.proofFileId()), desk.measure().dossierId(), party, desk.actor());
        long id = services.correct(service, correction.servedOn(), correction.reason(), correction.proofFileId(),
                desk.actor());
        LocalDate newDay = service.method().servedOn(correction.servedOn());
        receipt(desk, paper, correction.party()).ifPresent(receipt -> documents.correct(receipt.id(),
                "送达日期更正为 %s：%s".formatted(newDay, correction.reason())));
        desk.tell(desk.measure().episode().processId() + ".service-corrected",
                "送达日由 %s 更正为 %s：%s".formatted(service.servedOn(), newDay, correction.reason()),
                "Day of service corrected from %s to %s: %s".formatted(service.servedOn(), newDay, correction.reason()),
                party);
        life.effects().onCorrected().accept(desk, new PaperLife.Corrected(id, service, newDay, correction.reason()));
        return id;
    }

    /** Whoever was not served does not learn that the paper is there. */
    void requireServed(Desk<? extends M> desk) {
        own(desk);
    }

    /** Each addressee says once that it has arrived. */
    void requireUnacknowledged(Desk<? extends M> desk) {
        if (own(desk).acknowledgedAt().isPresent()) {
            throw PaperProblems.acknowledgedAlready(life.words().noun());
        }
    }

    /** The paper that the actor's organisation holds. */
    private Paper own(Desk<? extends M> desk) {
        return life.paper(desk.measure(), desk.actor().organisationId()).filter(Paper::isServed)
                .orElseThrow(DubanProblem::notFound);
    }

    /** An addressee says that it has arrived; no clock depends on it. */
    @Clause("D-5")
    void acknowledge(Desk<M> desk, Receipt receipt) {
        Actor party = desk.actor();
        own(desk).acknowledged(party, desk.now());
        desk.tell(desk.measure().episode().processId() + ".acknowledged",
                "%s 确认收到%s".formatted(party.organisationName(), life.words().title().apply(desk.measure()).zh()),
                "%s acknowledged the %s".formatted(party.organisationName(), life.words().noun().en()),
                Set.of(party.organisationId()));
    }
}
