package org.duban.casefile.web;

import java.util.Locale;
import java.util.Optional;

import org.duban.casefile.CaseFile;
import org.duban.security.Actor;

import io.quarkus.qute.TemplateInstance;

/** What a feature shows on the page of a case; a CDI bean, called in the page's transaction. */
public interface CaseSection {

    /** Where on the page it stands. */
    Place place();

    /** The feature's part, with no more than the reader may see; nothing when the feature has none of this case. */
    Optional<TemplateInstance> of(CaseFile file, Actor reader, Locale locale);

    /** The places of the page, in the order in which they are filled. */
    enum Place {
        /** 正文: what the case is about. */
        MAIN,
        /** 流程: where it stands in its process. */
        PROCESS,
        /** 侧栏: what is to be done. */
        ASIDE
    }
}
