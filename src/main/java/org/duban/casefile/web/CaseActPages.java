package org.duban.casefile.web;

import java.util.LinkedHashMap;
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

import org.duban.casefile.CaseAccess;
import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.CaseOfficer.Position;
import org.duban.casefile.CaseOfficers;
import org.duban.form.web.Beside;
import org.duban.form.web.DraftJson;
import org.duban.form.web.FormPage;
import org.duban.problem.web.Language;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.duban.task.Forms;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The page of each act with a case as a whole. */
@Path("/cases/{id: \\d+}")
// Whoever sends slowly holds no worker.
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({ "reg-case-officer", "reg-leader" })
public class CaseActPages {

    private final CaseActs acts;
    private final CaseFiles files;
    private final CaseAccess access;
    private final CaseOfficers officers;
    private final Forms forms;
    private final FormPage pages;
    private final CurrentUser user;

    CaseActPages(CaseActs acts, CaseFiles files, CaseAccess access, CaseOfficers officers, Forms forms, FormPage pages,
            CurrentUser user) {
        this.acts = acts;
        this.files = files;
        this.access = access;
        this.officers = officers;
        this.forms = forms;
        this.pages = pages;
        this.user = user;
    }

    /** Its form; refused to whomever it is not for. */
    @GET
    @Path("{act}")
    public Response form(long id, String act, @RestQuery @Nullable String position, @RestQuery boolean refused,
            HttpHeaders headers) {
        Actor reader = user.actor();
        Locale locale = Language.of(headers);
        return pages.opened(asked(id, CaseAct.of(act), position, reader, locale), refused, reader, locale);
    }

    /** Does it. */
    @POST
    @Path("{act}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response act(long id, String act, @RestQuery @Nullable String position, MultipartFormDataInput input,
            HttpHeaders headers) {
        Actor actor = user.actor();
        Locale locale = Language.of(headers);
        CaseAct which = CaseAct.of(act);
        return pages.take(asked(id, which, position, actor, locale), input, actor,
                (version, data) -> acts.perform(id, which, version, data));
    }

    /** Keeps what was typed so far. */
    @PUT
    @Path("{act}/draft")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public DraftJson draft(long id, String act, @RestQuery @Nullable String position, MultipartFormDataInput input,
            HttpHeaders headers) {
        Actor actor = user.actor();
        return pages.draft(asked(id, CaseAct.of(act), position, actor, Language.of(headers)), input, actor);
    }

    private FormPage.Asked asked(long id, CaseAct act, @Nullable String position, Actor actor, Locale locale) {
        access.requireVisible(actor, id);
        CaseFile file = files.get(id);
        acts.require(act, file, actor);
        Map<String, Object> data = new LinkedHashMap<>();
        String address = "/cases/%s/%s".formatted(id, act.path());
        if (act == CaseAct.OFFICERS) {
            Position which = CaseActs.position(String.valueOf(position));
            address += "?position=" + which;
            data.put("position", which.name());
            data.put("positionName", which.title().in(locale));
            data.put("presentName", file.officer(which).map(one -> one.name()).orElse("—"));
            data.put("personOptions", officers.whoMayTake(file, which).stream().map(
                    one -> Map.of("value", one.personId(), "label", one.name() + " " + one.post())).toList());
        }
        return new FormPage.Asked(forms.get(act.form()).schema(), data, () -> Beside.NOTHING,
                new CaseFormPlace(id, file.dossierNo(), file.siteName(), "acts")
                        .of(address, OptionalInt.of(file.version()), locale));
    }
}
