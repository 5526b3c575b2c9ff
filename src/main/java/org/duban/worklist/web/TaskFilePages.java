package org.duban.worklist.web;

import java.io.IOException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.duban.document.web.TakenFile;
import org.duban.document.web.Uploads;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.duban.task.TaskService;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Takes the files that a task's form names: they become part of the case when the form is sent. */
@Path("/tasks/{id}/files")
// Whoever sends slowly holds no worker.
@RunOnVirtualThread
@RolesAllowed({ "regulator", "contractor", "supervisor", "builder" })
public class TaskFilePages {

    private final TaskService tasks;
    private final Uploads uploads;
    private final CurrentUser user;

    TaskFilePages(TaskService tasks, Uploads uploads, CurrentUser user) {
        this.tasks = tasks;
        this.uploads = uploads;
        this.user = user;
    }

    /** Takes one file of somebody who may do the task. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public TakenFile send(long id, @RestForm @Nullable FileUpload file) throws IOException {
        Actor actor = user.actor();
        if (!tasks.get(id, actor).canAct()) {
            throw DubanProblem.notFound();
        }
        return uploads.take(file, actor);
    }
}
