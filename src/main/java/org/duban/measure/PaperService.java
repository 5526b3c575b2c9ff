package org.duban.measure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.duban.casefile.DocumentService;
import org.duban.casefile.Evidence;
import org.duban.casefile.NewService;
import org.duban.casefile.ServiceManner;
import org.duban.casefile.ServiceReceipt;
import org.duban.casefile.ServingDocuments;
import org.duban.document.Documents;
import org.duban.measure.PaperForms.Correction;
import org.duban.measure.PaperForms.Receipt;
import org.duban.measure.PaperForms.Service;
import org.duban.problem.DubanProblem;
import org.duban.problem.Text;
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
                paper.issuedOn().orElseThrow(), service.party(), service.manner()), desk.actor());
        Set<Long> party = Set.of(service.party());
        attach(desk, served);
        documents.grant(documentId, party);
        paper.reached();
        life.effects().onServed().accept(desk, served);
        String number = paper.number().orElseThrow();
        desk.tell("%s.%s-served".formatted(measure.episode().processId(), life.words().fact()),
                "送达 %s：%s，送达日 %s".formatted(number, served.manner().method().title().zh(), served.servedOn()),
                "Served %s: %s, on %s".formatted(number, served.manner().method().title().en(), served.servedOn()), party);
        paperwork.issue(desk, ServiceReceipt.KIND, receipt(desk, paper, served, Optional.empty()), party);
        return life.papers(measure).stream().allMatch(Paper::isServed);
    }

    private void attach(Desk<M> desk, DocumentService served) {
        ServiceManner manner = served.manner();
        Set<Long> party = Set.of(served.organisationId());
        long dossier = desk.measure().dossierId();
        evidence.attach("proofFileId", List.of(manner.proofFileId()), dossier, party, desk.actor());
        evidence.attach("attemptsFileId", manner.attemptsFileId().stream().toList(), dossier, party, desk.actor());
    }

    private ServiceReceipt receipt(Desk<M> desk, Paper paper, DocumentService served, Optional<String> remarks) {
        ServiceManner manner = served.manner();
        return new ServiceReceipt(desk.measure().dossierNo(), paperwork.issuer(desk), desk.file().siteName(),
                paper.reference(life.kind().apply(desk.measure())), paperwork.party(served.organisationId()),
                manner.method().title().zh(),
                manner.where().orElseGet(() -> paperwork.party(served.organisationId()).address()), served.servedOn(),
                manner.receiver().orElse(null), manner.refusalReason().orElse(null), manner.witness().orElse(null),
                manner.trackingNo().orElse(null), paperwork.servers(desk), remarks.orElse(null));
    }

    /**
     * Puts the right day or method in the place of a wrong one, with all that the method needs, and issues another receipt;
     * gives the correction's id.
     */
    @Clause("民诉法 87–95")
    long correct(Desk<M> desk, Correction right) {
        Paper paper = life.paper(desk.measure(), right.party()).filter(Paper::isServed)
                .orElseThrow(() -> PaperProblems.notServed(life.words().noun()));
        DocumentService before = services.of(paper.documentId().orElseThrow()).stream()
                .filter(one -> one.organisationId() == right.party()).findFirst().orElseThrow();
        ServingDocuments.Corrected corrected = services.correct(before, paper.issuedOn().orElseThrow(), right.manner(),
                right.reason(), desk.actor());
        DocumentService now = corrected.service();
        Set<Long> party = Set.of(right.party());
        attach(desk, now);
        Text was = said(before);
        Text is = said(now);
        desk.tell(desk.measure().episode().processId() + ".service-corrected",
                "送达由 %s 更正为 %s：%s".formatted(was.zh(), is.zh(), right.reason()),
                "Service corrected from %s to %s: %s".formatted(was.en(), is.en(), right.reason()), party);
        paperwork.issue(desk, ServiceReceipt.KIND, receipt(desk, paper, now,
                Optional.of("更正原送达登记（%s）：%s".formatted(was.zh(), right.reason()))), party);
        // Another method that counts from the same day leaves every period as it was.
        if (!now.servedOn().equals(before.servedOn())) {
            life.effects().onCorrected().accept(desk,
                    new PaperLife.Corrected(corrected.id(), before, now.servedOn(), right.reason()));
        }
        return corrected.id();
    }

    private static Text said(DocumentService service) {
        Text method = service.manner().method().title();
        return new Text(method.zh() + " " + service.servedOn(), method.en() + ", " + service.servedOn());
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
