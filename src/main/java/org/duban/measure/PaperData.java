package org.duban.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The paper as its addressee knows it. */
    <M extends Measure> Map<String, Object> own(M measure, PaperLife<M> life, long addressee) {
        return known(measure, life, life.paper(measure, addressee).flatMap(Paper::number));
    }

    private <M extends Measure> Map<String, Object> known(M measure, PaperLife<M> life, Optional<String> number) {
        Map<String, Object> form = head(measure);
        PaperLife.Words<M> words = life.words();
        put(form, "paper", words.title().apply(measure));
        put(form, "noun", words.noun());
        put(form, "addressee", words.addressee());
        form.put("paperNo", number.orElse("（未编号）"));
        return form;
    }

    /** The paper as its officers know it. */
    <M extends Measure> Map<String, Object> whole(M measure, PaperLife<M> life) {
        Map<String, Object> form = known(measure, life, life.numbers(measure));
        form.put("addresseeNames", life.papers(measure).stream().map(this::name).collect(Collectors.joining("、")));
        return form;
    }

    /** The papers whose scans are missing. */
    <M extends Measure> Map<String, Object> toSeal(M measure, PaperLife<M> life) {
        Map<String, Object> form = whole(measure, life);
        Map<Long, List<Paper>> byDocument = life.papers(measure).stream().collect(Collectors.groupingBy(
                one -> one.documentId().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        form.put("papers", byDocument.entrySet().stream().map(one -> Map.of("documentId", String.valueOf(one.getKey()),
                "number", one.getValue().getFirst().number().orElseThrow(), "addresseeName",
                one.getValue().stream().map(this::name).collect(Collectors.joining("、")))).toList());
        return form;
    }

    /** Those whose papers can still be replaced. */
    <M extends Measure> Map<String, Object> toReplace(M measure, PaperLife<M> life) {
        return choose(whole(measure, life), unserved(measure, life).map(
                one -> option(one.addressee(), name(one) + one.number().map(number -> " " + number).orElse(""))));
    }

    /** Those who are still to be served. */
    <M extends Measure> Map<String, Object> toServe(M measure, PaperLife<M> life) {
        Map<String, Object> form = known(measure, life, life.numbers(measure));
        put(form, "served", life.words().served());
        return choose(form, unserved(measure, life).map(one -> option(one.addressee(), name(one))));
    }

    private <M extends Measure> Stream<Paper> unserved(M measure, PaperLife<M> life) {
        return life.papers(measure).stream().filter(one -> !one.isServed());
    }

    /** Those who were served, each with the day that stands there; of one alone how it was served. */
    <M extends Measure> Map<String, Object> reached(M measure, PaperLife<M> life) {
        Map<String, Object> form = known(measure, life, life.numbers(measure));
        put(form, "corrected", life.words().corrected());
        List<DocumentService> all = life.papers(measure).stream().flatMap(this::service).toList();
        if (all.size() == 1) {
            FormWriter.write(all.getFirst().manner()).properties()
                    .forEach(part -> form.put(part.getKey(), part.getValue().asText()));
            // What stands there already proves nothing of the correction.
            form.remove("proofFileId");
        }
        return choose(form, all.stream()
                .map(one -> option(one.organisationId(),
                        organisations.get(one.organisationId()).name() + " " + one.servedOn())));
    }

    private Stream<DocumentService> service(Paper paper) {
        return paper.documentId().map(services::of).stream().flatMap(Collection::stream)
                .filter(one -> one.organisationId() == paper.addressee());
    }

    private String name(Paper paper) {
        return organisations.get(paper.addressee()).name();
    }

    /** What was begun on a day of service that was corrected. */
    <M extends Measure> Map<String, Object> review(M measure, PaperLife<M> life, long correctionId) {
        Map<String, Object> form = known(measure, life, life.numbers(measure));
        put(form, "withdrawn", life.words().withdrawn());
        form.putAll(reviewing.shown(correctionId, review -> life.effects().onReviewed().since(measure, review)));
        return form;
    }

    private static void put(Map<String, Object> form, String field, Text words) {
        form.put(field, words.zh());
        form.put(field + "En", words.en());
    }

    private static Map<String, String> option(long value, String label) {
        return Map.of("label", label, "value", String.valueOf(value));
    }

    /** Where there is one only, nobody has to choose it. */
    private static Map<String, Object> choose(Map<String, Object> form, Stream<Map<String, String>> parties) {
        List<Map<String, String>> options = parties.toList();
        form.put("partyOptions", options);
        if (options.size() == 1) {
            form.put("party", options.getFirst().get("value"));
        }
        return form;
    }
}
