package org.duban.measure;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseOfficers;
import org.duban.casefile.Evidence;
import org.duban.casefile.ServingDocuments;
import org.duban.document.Documents;
import org.duban.engine.ProcessEngine;

/** Makes the acts of a paper from what is its own. */
@ApplicationScoped
public class PaperActs {

    private final CaseOfficers officers;
    private final Paperwork paperwork;
    private final Documents documents;
    private final ServingDocuments services;
    private final Acknowledgements acknowledgements;
    private final Evidence evidence;
    private final ProcessEngine engine;

    PaperActs(CaseOfficers officers, Paperwork paperwork, Documents documents, ServingDocuments services,
            Acknowledgements acknowledgements, Evidence evidence, ProcessEngine engine) {
        this.officers = officers;
        this.paperwork = paperwork;
        this.documents = documents;
        this.services = services;
        this.acknowledgements = acknowledgements;
        this.evidence = evidence;
        this.engine = engine;
    }

    /** From draft to seal, and back again before it has reached anybody. */
    public <M extends Measure> PaperIssue<M> issue(PaperLife<M> life) {
        return new PaperIssue<>(life, officers, paperwork, documents, engine);
    }

    /** To those whom it has to reach. */
    public <M extends Measure> PaperService<M> service(PaperLife<M> life) {
        return new PaperService<>(life, services, acknowledgements, evidence, documents, paperwork);
    }
}
