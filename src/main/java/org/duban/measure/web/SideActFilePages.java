package org.duban.measure.web;

import java.io.IOException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.duban.document.web.TakenFile;
import org.duban.document.web.Uploads;
import org.duban.measure.SideActs;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Takes the files that an act's form names: they become part of the case when the form is sent. */
@Path("/acts/{id}/{act}/files")
// Whoever sends slowly holds no worker.
@RunOnVirtualThread
@RolesAllowed({ "regulator", "contractor", "supervisor", "builder" })
public class SideActFilePages {

    private final SideActs acts;
    private final Uploads uploads;
    private final CurrentUser user;

    SideActFilePages(SideActs acts, Uploads uploads, CurrentUser user) {
        this.acts = acts;
        this.uploads = uploads;
        this.user = user;
    }

    /** Takes one file of somebody who may do the act. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public TakenFile send(long id, String act, @RestForm @Nullable FileUpload file) throws IOException {
        Actor actor = user.actor();
        acts.known(id, act, actor);
        return uploads.take(file, actor);
    }
}
