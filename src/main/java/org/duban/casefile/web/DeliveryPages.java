package org.duban.casefile.web;

import java.io.IOException;
import java.util.List;
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
import org.duban.casefile.CaseParty;
import org.duban.document.web.TakenFile;
import org.duban.document.web.Uploads;
import org.duban.form.web.Beside;
import org.duban.form.web.DraftJson;
import org.duban.form.web.FormPage;
import org.duban.problem.web.Language;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.duban.security.Organisations;
import org.duban.task.Forms;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The page on which an officer registers the 送达地址及方式确认书 that a party has signed. */
@Path("/cases/{id: \\d+}/delivery")
// Whoever sends slowly holds no worker.
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({ "reg-inspector", "reg-case-officer" })
public class DeliveryPages {

    private final CaseActs acts;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Organisations organisations;
    private final Forms forms;
    private final FormPage pages;
    private final Uploads uploads;
    private final CurrentUser user;

    DeliveryPages(CaseActs acts, CaseFiles files, CaseAccess access, Organisations organisations, Forms forms,
            FormPage pages, Uploads uploads, CurrentUser user) {
        this.acts = acts;
        this.files = files;
        this.access = access;
        this.organisations = organisations;
        this.forms = forms;
        this.pages = pages;
        this.uploads = uploads;
        this.user = user;
    }

    /** Its form; refused to whomever it is not for. */
    @GET
    public Response form(long id, @RestQuery boolean refused, HttpHeaders headers) {
        Locale locale = Language.of(headers);
        return pages.opened(asked(allowed(id), locale), refused, user.actor(), locale);
    }

    /** Registers it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response register(long id, MultipartFormDataInput input, HttpHeaders headers) {
        Locale locale = Language.of(headers);
        return pages.take(asked(allowed(id), locale), input, user.actor(),
                (version, data) -> acts.perform(id, CaseAct.DELIVERY, version, data));
    }

    /** Keeps what was typed so far. */
    @PUT
    @Path("draft")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public DraftJson draft(long id, MultipartFormDataInput input, HttpHeaders headers) {
        return pages.draft(asked(allowed(id), Language.of(headers)), input, user.actor());
    }

    /** Takes the signed paper; it becomes part of the case when the form is sent. */
    @POST
    @Path("files")
    @Produces(MediaType.APPLICATION_JSON)
    public TakenFile send(long id, @RestForm @Nullable FileUpload file) throws IOException {
        allowed(id);
        return uploads.take(file, user.actor());
    }

    private CaseFile allowed(long id) {
        Actor actor = user.actor();
        access.requireVisible(actor, id);
        CaseFile file = files.get(id);
        acts.require(CaseAct.DELIVERY, file, actor);
        return file;
    }

    private FormPage.Asked asked(CaseFile file, Locale locale) {
        List<Map<String, String>> parties = file.parties(user.actor()).stream().map(CaseParty::organisationId).distinct()
                .filter(one -> one != file.authorityId())
                .map(one -> Map.of("value", String.valueOf(one), "label", organisations.get(one).name())).toList();
        return new FormPage.Asked(forms.get(CaseAct.DELIVERY.form()).schema(), Map.of("partyOptions", parties),
                () -> Beside.NOTHING,
                new CaseFormPlace(file.id(), file.dossierNo(), file.siteName(), "whole")
                        .of("/cases/%s/%s".formatted(file.id(), CaseAct.DELIVERY.path()), OptionalInt.of(file.version()),
                                locale));
    }
}
