package org.duban.measure.web;

import java.util.Locale;

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
import org.duban.form.web.DraftJson;
import org.duban.form.web.FormPage;
import org.duban.measure.SideAct;
import org.duban.measure.SideActs;
import org.duban.measure.SideActs.Opened;
import org.duban.problem.web.Language;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The page of an act that no task stands for, whatever measure it is done to. */
@Path("/acts/{id}/{act}")
// Whoever sends slowly holds no worker.
@RunOnVirtualThread
@RolesAllowed({ "regulator", "contractor", "supervisor", "builder" })
public class SideActPages {

    private final SideActs acts;
    private final DoingSideAct doing;
    private final BesideAct beside;
    private final FormPage pages;
    private final CurrentUser user;

    SideActPages(SideActs acts, DoingSideAct doing, BesideAct beside, FormPage pages, CurrentUser user) {
        this.acts = acts;
        this.doing = doing;
        this.beside = beside;
        this.pages = pages;
        this.user = user;
    }

    /** Its form; refused to whoever may not do it now, unless that was told him when he sent it. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response form(long id, String act, @RestQuery boolean refused, HttpHeaders headers) {
        Actor reader = user.actor();
        Locale locale = Language.of(headers);
        boolean again = refused && pages.isRefused(address(id, act), reader);
        return pages.opened(asked(again ? acts.known(id, act, reader) : acts.open(id, act, reader), reader, locale), again,
                reader,
                locale);
    }

    /** Does it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response act(long id, String act, MultipartFormDataInput input, HttpHeaders headers) {
        Actor actor = user.actor();
        Locale locale = Language.of(headers);
        Opened opened = acts.known(id, act, actor);
        return pages.take(asked(opened, actor, locale), input, actor,
                (version, data) -> doing.perform(id, act, opened.caseId(), version, data));
    }

    /** Keeps what was typed so far. */
    @PUT
    @Path("draft")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public DraftJson draft(long id, String act, MultipartFormDataInput input, HttpHeaders headers) {
        Actor actor = user.actor();
        return pages.draft(asked(acts.known(id, act, actor), actor, Language.of(headers)), input, actor);
    }

    /** Where its page stands, beneath the case of the measure. */
    static String address(long measure, SideAct<?, ?> act) {
        return address(measure, act.name());
    }

    private static String address(long measure, String act) {
        return "/acts/%s/%s".formatted(measure, act);
    }

    private FormPage.Asked asked(Opened opened, Actor reader, Locale locale) {
        return new FormPage.Asked(opened.schema(), opened.data(), () -> beside.of(opened, reader, locale),
                new CaseFormPlace(opened.caseId(), opened.caseNo(), opened.site(), "acts-" + opened.measure())
                        .of(address(opened.measure(), opened.act()), opened.version(), locale));
    }
}
