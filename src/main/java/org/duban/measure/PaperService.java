package org.duban.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
public final class PaperService<M extends Measure> {

    private final PaperLife<M> life;
    private final ServingDocuments services;
    private final Acknowledgements acknowledgements;
    private final Evidence evidence;
    private final Documents documents;
    private final Paperwork paperwork;

    PaperService(PaperLife<M> life, ServingDocuments services, Acknowledgements acknowledgements, Evidence evidence,
            Documents documents, Paperwork paperwork) {
        this.life = life;
        this.services = services;
        this.acknowledgements = acknowledgements;
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
    public boolean serve(Desk<M> desk, Service service) {
        M measure = desk.measure();
        Paper paper = life.paper(measure);
        Set<Long> addressees = life.addressees().apply(measure);
        if (!addressees.contains(service.party())) {
            throw PaperProblems.noAddressee(life.noun(), life.addressee());
        }
        long documentId = paper.documentId().orElseThrow();
        DocumentService served = services.record(new NewService(measure.caseId(), documentId,
                paper.issuedOn().orElseThrow(), service.party(), service.manner()), desk.actor());
        Set<Long> party = Set.of(service.party());
        attach(desk, served);
        documents.grant(documentId, party);
        paper.reached();
        life.onServed().accept(desk, served);
        String number = paper.number().orElseThrow();
        desk.tell("%s.%s-served".formatted(measure.episode().processId(), life.word()),
                "送达 %s：%s，送达日 %s".formatted(number, served.manner().method().title().zh(), served.servedOn()),
                "Served %s: %s, on %s".formatted(number, served.manner().method().title().en(), served.servedOn()), party);
        paperwork.issue(desk, ServiceReceipt.KIND, receipt(desk, paper, served, Optional.empty()), party);
        return services.of(documentId).stream().map(DocumentService::organisationId).collect(Collectors.toSet())
                .containsAll(addressees);
    }

    private void attach(Desk<M> desk, DocumentService served) {
        ServiceManner manner = served.manner();
        Set<Long> party = Set.of(served.organisationId());
        long caseId = desk.measure().caseId();
        evidence.attach("proofFileId", List.of(manner.proofFileId()), caseId, party, desk.actor());
        evidence.attach("attemptsFileId", manner.attemptsFileId().stream().toList(), caseId, party, desk.actor());
    }

    private ServiceReceipt receipt(Desk<M> desk, Paper paper, DocumentService served, Optional<String> remarks) {
        ServiceManner manner = served.manner();
        return new ServiceReceipt(desk.measure().caseNo(), paperwork.issuer(desk), desk.file().siteName(),
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
    public long correct(Desk<M> desk, Correction right) {
        Paper paper = life.paper(desk.measure());
        DocumentService before = services.of(paper.documentId().orElseThrow()).stream()
                .filter(one -> one.organisationId() == right.party()).findFirst()
                .orElseThrow(() -> PaperProblems.notServed(life.noun()));
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
            life.onCorrected().accept(desk,
                    new PaperLife.Corrected(corrected.id(), before, now.servedOn(), right.reason()));
        }
        return corrected.id();
    }

    private static Text said(DocumentService service) {
        Text method = service.manner().method().title();
        return new Text(method.zh() + " " + service.servedOn(), method.en() + ", " + service.servedOn());
    }

    /** What the form of a correction shows: who was served, and where it was one party, how. */
    public Map<String, Object> served(M measure, Map<String, Object> head) {
        List<DocumentService> all = life.paper(measure).documentId().map(services::of).orElse(List.of());
        Map<String, Object> form = new LinkedHashMap<>(head);
        if (all.size() == 1) {
            FormWriter.write(all.getFirst().manner()).properties()
                    .forEach(part -> form.put(part.getKey(), part.getValue().asText()));
            // What stands there already proves nothing of the correction.
            form.remove("proofFileId");
            form.put("party", String.valueOf(all.getFirst().organisationId()));
        }
        form.put("partyOptions", all.stream().map(one -> Map.of("value", String.valueOf(one.organisationId()), "label",
                "%s %s".formatted(paperwork.party(one.organisationId()).name(), one.servedOn()))).toList());
        return form;
    }

    /** Whoever was not served does not learn that the paper is there. */
    public void requireServed(Desk<? extends M> desk) {
        if (life.paper(desk.measure()).documentId().map(services::of).stream().flatMap(List::stream)
                .noneMatch(one -> one.organisationId() == desk.actor().organisationId())) {
            throw DubanProblem.notFound();
        }
    }

    /** Each addressee says once that it has arrived. */
    public void requireUnacknowledged(Desk<? extends M> desk) {
        if (acknowledgements.of(life.paper(desk.measure())).stream()
                .anyMatch(one -> one.organisationId() == desk.actor().organisationId())) {
            throw PaperProblems.acknowledgedAlready(life.noun());
        }
    }

    /** An addressee says that it has arrived; no clock depends on it. */
    @Clause("D-5")
    public void acknowledge(Desk<M> desk, Receipt receipt) {
        Actor party = desk.actor();
        acknowledgements.add(life.paper(desk.measure()), party, desk.now());
        desk.tell(desk.measure().episode().processId() + ".acknowledged",
                "%s 确认收到%s".formatted(party.organisationName(), life.title().apply(desk.measure()).zh()),
                "%s acknowledged the %s".formatted(party.organisationName(), life.noun().en()),
                Set.of(party.organisationId()));
    }
}
