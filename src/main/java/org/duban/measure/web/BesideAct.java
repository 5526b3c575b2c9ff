package org.duban.measure.web;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.document.Documents;
import org.duban.form.web.Beside;
import org.duban.measure.SideActs.Opened;
import org.duban.security.Actor;

import io.quarkus.arc.All;

/**
 * Gathers what is decided about by an act that no task stands for: what its measure's tasks show, as far as the reader may see
 * it.
 */
@ApplicationScoped
@Transactional
class BesideAct {

    private final List<BesideTask> features;
    private final Documents documents;
    private final IssuedBeside issued;

    BesideAct(@All List<BesideTask> features, Documents documents, IssuedBeside issued) {
        this.features = features;
        this.documents = documents;
        this.issued = issued;
    }

    Beside of(Opened act, Actor reader, Locale locale) {
        return features.stream().filter(one -> one.processId().equals(act.act().processId()))
                .flatMap(one -> one.ofMeasure(act.measure(), reader, locale).stream()).findFirst()
                .map(one -> new Beside(one.documentIds().stream().map(documents::get)
                        .map(document -> issued.of(document.kind().title(), document)).toList(),
                        List.of(one.part().setLocale(locale).render())))
                .orElse(Beside.NOTHING);
    }
}
