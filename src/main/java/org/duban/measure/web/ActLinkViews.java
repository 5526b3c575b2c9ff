package org.duban.measure.web;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseFile;
import org.duban.form.FormButton;
import org.duban.form.FormSubject;
import org.duban.measure.Measure;
import org.duban.measure.SideActs;
import org.duban.measure.SideActs.Opened;
import org.duban.security.Actor;

/** Asks the plan of a measure what its reader may do now. */
@ApplicationScoped
public class ActLinkViews {

    private final SideActs acts;

    ActLinkViews(SideActs acts) {
        this.acts = acts;
    }

    /** The acts, in the order of the plan. */
    public ActLinks of(Measure measure, CaseFile file, Actor reader, Locale locale) {
        return new ActLinks(String.valueOf(measure.id()),
                acts.offered(measure, file, reader).stream().map(one -> link(one, locale)).toList());
    }

    private static ActLinks.Link link(Opened one, Locale locale) {
        return new ActLinks.Link(FormButton.verb(one.schema()).in(locale), SideActPages.address(one.measure(), one.act()),
                !FormSubject.asks(one.schema()),
                one.version().isPresent() ? String.valueOf(one.version().getAsInt()) : "");
    }
}
