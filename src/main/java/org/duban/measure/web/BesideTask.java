package org.duban.measure.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.duban.security.Actor;
import org.duban.task.UserTask;

import io.quarkus.qute.TemplateInstance;

/** What a feature shows beside the form of one of its tasks; a CDI bean, called in the page's transaction. */
public interface BesideTask {

    /** Id of the process model whose tasks it knows. */
    String processId();

    /**
     * What is decided about, with no more than the reader sees of it on the page of the case; nothing where paper and form say
     * it all.
     */
    Optional<TemplateInstance> of(UserTask task, Actor reader, Locale locale);

    /** The same of the whole measure, beside an act that no task stands for. */
    Optional<Decided> ofMeasure(long measureId, Actor reader, Locale locale);

    /**
     * What is decided about.
     *
     * @param documentIds the papers that were issued, those that the reader may open
     */
    record Decided(List<Long> documentIds, TemplateInstance part) {
    }
}
