package org.duban.worklist.web;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.duban.document.DraftPaper;
import org.duban.document.DraftPapers;
import org.duban.document.web.Downloads;
import org.duban.security.CurrentUser;
import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.Blocking;

/** A paper that a task is about, before it leaves. */
@Path("/tasks/{id}/draft.pdf")
@Blocking
@RolesAllowed({ "regulator", "province-observer" })
public class TaskPaperPages {

    private final BesideViews views;
    private final DraftPapers drafts;
    private final CurrentUser user;

    TaskPaperPages(BesideViews views, DraftPapers drafts, CurrentUser user) {
        this.views = views;
        this.drafts = drafts;
        this.user = user;
    }

    /** Its PDF as it would leave now, made for this one answer. */
    @GET
    public Response draft(long id, @RestQuery Optional<Long> party) {
        DraftPaper draft = views.draft(id, party, user.actor());
        return Downloads.pdf(draft.kind().title() + "（稿）.pdf", drafts.pdf(draft));
    }
}
