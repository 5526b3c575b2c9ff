package org.duban.measure.web;

import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.casefile.web.CaseFormPlace;
import org.duban.form.web.FormPage;
import org.duban.measure.SideAct;
import org.duban.measure.SideActs;
import org.duban.measure.SideActs.Opened;
import org.duban.problem.web.Language;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** The page of an act that no task stands for, whatever measure it is done to. */
@Path("/acts/{id}/{act}")
// Whoever sends slowly holds no worker.
@RunOnVirtualThread
@RolesAllowed({ "regulator", "contractor", "supervisor", "builder" })
public class SideActPages {

    private final SideActs acts;
    private final DoingSideAct doing;
    private final FormPage pages;
    private final CurrentUser user;

    SideActPages(SideActs acts, DoingSideAct doing, FormPage pages, CurrentUser user) {
        this.acts = acts;
        this.doing = doing;
        this.pages = pages;
        this.user = user;
    }

    /** Its form; refused to whoever may not do it now. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance form(long id, String act, HttpHeaders headers) {
        Actor reader = user.actor();
        Locale locale = Language.of(headers);
        return pages.opened(asked(acts.open(id, act, reader), locale), reader, locale);
    }

    /** Does it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response act(long id, String act, MultipartFormDataInput input, HttpHeaders headers) {
        Actor actor = user.actor();
        Locale locale = Language.of(headers);
        Opened opened = acts.known(id, act, actor);
        return pages.take(asked(opened, locale), input, actor, locale,
                (version, data) -> doing.perform(id, act, opened.caseId(), version, data));
    }

    /** Where its page stands, beneath the case of the measure. */
    static String address(long measure, SideAct<?, ?> act) {
        return "/acts/%s/%s".formatted(measure, act.name());
    }

    private static FormPage.Asked asked(Opened opened, Locale locale) {
        return new FormPage.Asked(opened.schema(), opened.data(),
                new CaseFormPlace(opened.caseId(), opened.caseNo(), opened.site(), "acts-" + opened.measure())
                        .of(address(opened.measure(), opened.act()), opened.version(), locale));
    }
}
