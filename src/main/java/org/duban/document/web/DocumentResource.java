package org.duban.document.web;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.document.DocumentHtml;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.document.StoredFile;
import org.duban.problem.DubanProblem;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The issued documents of a case, for whom they are meant. */
@Path("/api/documents")
@Tag(name = "documents")
@RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
public class DocumentResource {

    private static final int MAX_LIMIT = 200;

    private final Documents documents;
    private final DocumentHtml html;
    private final CurrentUser user;

    DocumentResource(Documents documents, DocumentHtml html, CurrentUser user) {
        this.documents = documents;
        this.html = html;
        this.user = user;
    }

    /** The documents of a case in the order of their issue. */
    @GET
    @Operation(summary = "The documents of a case")
    public Page ofCase(@Nullable @QueryParam("case") Long caseId, @DefaultValue("50") @QueryParam("limit") int limit,
            @DefaultValue("0") @QueryParam("cursor") long after) {
        if (caseId == null) {
            throw DubanProblem.invalid("case", "请指明案件。", "Say which case.");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw DubanProblem.invalid("limit", "每页 1 至 200 条。", "From 1 to 200 a page.");
        }
        List<DocumentView> found = documents.visibleOfDossier(caseId, user.actor()).stream()
                .filter(document -> document.id() > after).limit(limit + 1L).map(this::view).toList();
        List<DocumentView> items = found.subList(0, Math.min(limit, found.size()));
        return new Page(items, found.size() > limit ? items.getLast().id() : null);
    }

    /** One document with its frozen data. */
    @GET
    @Path("{id}")
    @Operation(summary = "A document with the data it was made from")
    public DocumentView document(long id) {
        return view(visible(id));
    }

    /** Its text as a page. */
    @GET
    @Path("{id}/html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "A document's text as HTML")
    public Response html(long id) {
        return Response.ok(html.page(visible(id)))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }

    /** Its PDF. */
    @GET
    @Path("{id}/pdf")
    @Operation(summary = "A document's PDF")
    public Response pdf(long id) {
        return download(documents.pdf(visible(id)));
    }

    /** The scan of the sealed paper. */
    @GET
    @Path("{id}/sealed")
    @Operation(summary = "A document's sealed copy")
    public Response sealed(long id) {
        return download(documents.sealed(visible(id)));
    }

    private IssuedDocument visible(long id) {
        return documents.visible(id, user.actor());
    }

    private DocumentView view(IssuedDocument document) {
        return DocumentView.of(document, documents.replacedCopies(document, user.actor()));
    }

    private Response download(StoredFile file) {
        return Downloads.attachment(file, documents.open(file));
    }

    /** One page of documents. */
    public record Page(List<DocumentView> items, @Nullable String next) {
    }
}
