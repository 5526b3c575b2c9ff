package org.duban.document.web;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.duban.document.Files;
import org.duban.document.ReceivedFile;
import org.duban.idempotency.Idempotent;
import org.duban.security.CurrentUser;

/** Registers a received file once per idempotency key: only now is a connection held, not while the bytes come in. */
@ApplicationScoped
class FileRegistration {

    private final Files files;
    private final CurrentUser user;

    FileRegistration(Files files, CurrentUser user) {
        this.files = files;
        this.user = user;
    }

    @Idempotent
    Response register(ReceivedFile file) {
        FileView view = FileView.of(files.register(file, user.actor()));
        return Response.created(URI.create("/api/files/" + view.id())).entity(view).build();
    }
}
