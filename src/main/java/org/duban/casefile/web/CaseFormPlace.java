package org.duban.casefile.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import jakarta.ws.rs.core.Response;

import org.duban.form.web.FormPageView.Fact;
import org.duban.form.web.FormPageView.Where;
import org.duban.problem.Text;

/**
 * Where a form about a case stands: it comes from the case's page and leads back there.
 *
 * @param anchor the part of that page from which one comes
 */
public record CaseFormPlace(long caseId, String caseNo, String site, String anchor) {

    /** Its page, which sends it to this address. */
    public Where of(String action, OptionalInt version, Locale locale) {
        return new Where(action, "/cases/%s#%s".formatted(caseId, anchor), caseNo, version,
                List.of(new Fact(new Text("案号", "Case").in(locale), caseNo),
                        new Fact(new Text("项目", "Site").in(locale), site)));
    }

    /** The case's page with the receipt of what was done in it. */
    public static Response done(long caseId) {
        return Response.seeOther(URI.create("/cases/" + caseId + "?done=true")).build();
    }
}
