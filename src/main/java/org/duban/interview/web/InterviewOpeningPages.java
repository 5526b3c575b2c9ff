package org.duban.interview.web;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.casefile.web.CaseFormPlace;
import org.duban.form.web.Beside;
import org.duban.form.web.DraftJson;
import org.duban.form.web.FormPage;
import org.duban.interview.OpeningInterview;
import org.duban.problem.web.Language;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.duban.task.Forms;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Opens an interview of a party of a case. */
@Path("/cases/{id: \\d+}/interviews")
// Whoever sends slowly holds no worker.
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("reg-case-officer")
public class InterviewOpeningPages {

    private final OpeningInterview opening;
    private final OpeningInterviewOnce once;
    private final Forms forms;
    private final FormPage pages;
    private final CurrentUser user;

    InterviewOpeningPages(OpeningInterview opening, OpeningInterviewOnce once, Forms forms, FormPage pages,
            CurrentUser user) {
        this.opening = opening;
        this.once = once;
        this.forms = forms;
        this.pages = pages;
        this.user = user;
    }

    /** Its form; refused to whoever may not open one in this case. */
    @GET
    public Response form(long id, @RestQuery boolean refused, HttpHeaders headers) {
        Actor reader = user.actor();
        return pages.opened(asked(id, reader, Language.of(headers)), refused, reader, Language.of(headers));
    }

    /** Opens it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response open(long id, MultipartFormDataInput input, HttpHeaders headers) {
        Actor actor = user.actor();
        return pages.take(asked(id, actor, Language.of(headers)), input, actor, (version, data) -> once.open(id, data));
    }

    /** Keeps what was typed so far. */
    @PUT
    @Path("draft")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public DraftJson draft(long id, MultipartFormDataInput input, HttpHeaders headers) {
        Actor actor = user.actor();
        return pages.draft(asked(id, actor, Language.of(headers)), input, actor);
    }

    private FormPage.Asked asked(long id, Actor actor, Locale locale) {
        Map<String, Object> data = opening.form(id, actor);
        return new FormPage.Asked(forms.get(OpeningInterview.FORM).schema(), data, () -> Beside.NOTHING,
                new CaseFormPlace(id, (String) data.get("caseNo"), (String) data.get("siteName"), "interviews")
                        .of("/cases/" + id + "/interviews", OptionalInt.empty(), locale));
    }
}
