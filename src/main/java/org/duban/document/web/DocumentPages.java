package org.duban.document.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.document.DocumentHtml;
import org.duban.document.Documents;
import org.duban.document.Files;
import org.duban.document.IssuedDocument;
import org.duban.document.StoredFile;
import org.duban.security.CurrentUser;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Issued documents and files of cases, to look at and to take away. */
@Path("/")
@Blocking
@RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
public class DocumentPages {

    private final Documents documents;
    private final DocumentHtml html;
    private final Files files;
    private final CurrentUser user;

    DocumentPages(Documents documents, DocumentHtml html, Files files, CurrentUser user) {
        this.documents = documents;
        this.html = html;
        this.files = files;
        this.user = user;
    }

    /** A document as it was issued. */
    record detail(DocumentPageView view) implements TemplateInstance {
    }

    /** The document's page. */
    @GET
    @Path("documents/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance document(long id) {
        IssuedDocument document = documents.visible(id, user.actor());
        return new detail(DocumentPageView.of(document, documents.replacedCopies(document, user.actor()),
                html.fragment(document)));
    }

    /** Its PDF. */
    @GET
    @Path("documents/{id}/pdf")
    public Response pdf(long id) {
        return download(documents.pdf(documents.visible(id, user.actor())));
    }

    /** The scan of the sealed paper. */
    @GET
    @Path("documents/{id}/sealed")
    public Response sealed(long id) {
        return download(documents.sealed(documents.visible(id, user.actor())));
    }

    /** A file of a case, or one's own that waits to become part of one. */
    @GET
    @Path("files/{id}")
    public Response file(long id) {
        return download(files.visible(id, user.actor()));
    }

    private Response download(StoredFile file) {
        return Downloads.attachment(file, files.open(file.id()));
    }
}
