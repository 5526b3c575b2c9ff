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

    private final Gates gates;
    private final PaperData data;
    private final ReviewingCorrections reviewing;
    private final CaseOfficers officers;
    private final Paperwork paperwork;
    private final Documents documents;
    private final ServingDocuments services;
    private final Evidence evidence;
    private final ProcessEngine engine;

    PaperActs(Gates gates, PaperData data, ReviewingCorrections reviewing, CaseOfficers officers, Paperwork paperwork,
            Documents documents, ServingDocuments services,
            Evidence evidence, ProcessEngine engine) {
        this.gates = gates;
        this.data = data;
        this.reviewing = reviewing;
        this.officers = officers;
        this.paperwork = paperwork;
        this.documents = documents;
        this.services = services;
        this.evidence = evidence;
        this.engine = engine;
    }

    /** The lines of a paper in the plan of its measure, at these tasks of the model. */
    public <M extends Measure> PaperWay<M> way(PaperLife<M> life, PaperWay.Tasks tasks) {
        return new PaperWay<>(gates, life, new PaperIssue<>(life, officers, paperwork, documents, engine),
                new PaperService<>(life, services, evidence, documents, paperwork), data, reviewing, tasks);
    }
}
