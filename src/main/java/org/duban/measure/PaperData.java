package org.duban.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.DocumentService;
import org.duban.casefile.ServingDocuments;
import org.duban.problem.Text;
import org.duban.security.Organisations;

/** What the forms of a paper show when they open: its words in both languages, and whom it has to reach. */
@ApplicationScoped
public class PaperData {

    private final CaseFiles files;
    private final Organisations organisations;
    private final ServingDocuments services;
    private final ReviewingCorrections reviewing;

    PaperData(CaseFiles files, Organisations organisations, ServingDocuments services,
            ReviewingCorrections reviewing) {
        this.files = files;
        this.organisations = organisations;
        this.services = services;
        this.reviewing = reviewing;
    }

    /** The head that every form has. */
    public Map<String, Object> head(Measure measure) {
        CaseFile file = files.get(measure.dossierId());
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("caseNo", file.dossierNo());
        form.put("siteName", file.siteName());
        return form;
    }

    /** The paper as its addressees know it. */
    <M extends Measure> Map<String, Object> known(M measure, PaperLife<M> life) {
        Map<String, Object> form = head(measure);
        PaperLife.Words<M> words = life.words();
        put(form, "paper", words.title().apply(measure));
        put(form, "noun", words.noun());
        put(form, "addressee", words.addressee());
        form.put("paperNo", life.paper(measure).number().orElse("（未编号）"));
        return form;
    }

    /** The paper as its officers know it. */
    <M extends Measure> Map<String, Object> whole(M measure, PaperLife<M> life) {
        Map<String, Object> form = known(measure, life);
        form.put("addresseeNames", life.addressees().apply(measure).stream().sorted().map(one -> organisations.get(one).name())
                .collect(Collectors.joining("、")));
        return form;
    }

    /** Those who are still to be served. */
    <M extends Measure> Map<String, Object> toServe(M measure, PaperLife<M> life) {
        List<Long> served = served(measure, life).stream().map(DocumentService::organisationId).toList();
        Map<String, Object> form = known(measure, life);
        put(form, "served", life.words().served());
        choose(form, life.addressees().apply(measure).stream().filter(one -> !served.contains(one)).sorted()
                .map(one -> option(one, organisations.get(one).name())).toList());
        return form;
    }

    /** Those who were served, each with the day that stands there; of one alone how it was served. */
    <M extends Measure> Map<String, Object> reached(M measure, PaperLife<M> life) {
        Map<String, Object> form = known(measure, life);
        put(form, "corrected", life.words().corrected());
        choose(form, served(measure, life).stream().map(one -> option(one.organisationId(),
                organisations.get(one.organisationId()).name() + " " + one.servedOn())).toList());
        if (served(measure, life).size() == 1) {
            FormWriter.write(served(measure, life).iterator().next().manner()).properties()
                    .forEach(part -> form.put(part.getKey(), part.getValue().asText()));
            // What stands there already proves nothing of the correction.
            form.remove("proofFileId");
        }
        return form;
    }

    /** What was begun on a day of service that was corrected. */
    <M extends Measure> Map<String, Object> review(M measure, PaperLife<M> life, long correctionId) {
        Map<String, Object> form = known(measure, life);
        put(form, "withdrawn", life.words().withdrawn());
        form.putAll(reviewing.shown(correctionId, review -> life.effects().onReviewed().since(measure, review)));
        return form;
    }

    private <M extends Measure> Collection<DocumentService> served(M measure, PaperLife<M> life) {
        return life.paper(measure).documentId().map(services::of).orElse(List.of());
    }

    private static void put(Map<String, Object> form, String field, Text words) {
        form.put(field, words.zh());
        form.put(field + "En", words.en());
    }

    private static Map<String, String> option(long value, String label) {
        return Map.of("label", label, "value", String.valueOf(value));
    }

    /** Where there is one only, nobody has to choose it. */
    private static void choose(Map<String, Object> form, List<Map<String, String>> parties) {
        form.put("partyOptions", parties);
        if (parties.size() == 1) {
            form.put("party", parties.getFirst().get("value"));
        }
    }
}
