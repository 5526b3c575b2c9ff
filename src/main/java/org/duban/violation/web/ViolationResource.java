package org.duban.violation.web;

import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.duban.problem.web.Language;
import org.duban.security.OrganisationKind;
import org.duban.violation.CatalogueEntry;
import org.duban.violation.ViolationCatalogue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue of violations. */
@Path("/api/violations")
@Tag(name = "violations")
@RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
public class ViolationResource {

    private final ViolationCatalogue catalogue;

    ViolationResource(ViolationCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All entries. */
    @GET
    @Operation(summary = "The catalogue of violations with who may answer for each")
    public List<EntryView> entries(HttpHeaders headers) {
        return catalogue.entries().stream()
                .map(one -> EntryView.of(one, one.name().in(Language.of(headers)))).toList();
    }

    /** A kind of violation, in the reader's language. */
    public record EntryView(String code, String family, String name, Set<OrganisationKind> liable,
            @Nullable String norm) {
        static EntryView of(CatalogueEntry one, String name) {
            return new EntryView(one.code(), one.family(), name, one.liable(), one.norm());
        }
    }
}
