package org.duban.registry.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.duban.problem.DubanProblem;
import org.duban.registry.Site;
import org.duban.registry.Sites;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.duban.security.Organisation;
import org.duban.security.OrganisationKind;
import org.duban.security.Organisations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sites under the reader's authority. */
@Path("/api/sites")
@Tag(name = "sites")
@RolesAllowed({ "regulator", "province-observer" })
public class SiteResource {

    private final Sites sites;
    private final Organisations organisations;
    private final CurrentUser user;

    SiteResource(Sites sites, Organisations organisations, CurrentUser user) {
        this.sites = sites;
        this.organisations = organisations;
        this.user = user;
    }

    /** The sites of the reader's region. */
    @GET
    @Transactional
    @Operation(summary = "Sites of your region, with the organisations on them; q is looked for in the name")
    public SitePage list(@QueryParam("q") @DefaultValue("") @Size(max = 100) String text,
            @QueryParam("cursor") @DefaultValue("0") long cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        List<Site> found = sites.in(reader().region(), text, cursor, limit + 1);
        boolean more = found.size() > limit;
        List<SiteView> page = found.stream().limit(limit).map(this::view).toList();
        return new SitePage(page, more ? page.getLast().id() : null);
    }

    /** One site. */
    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "A site with the organisations on it")
    public SiteView one(long id) {
        Site site = sites.get(id);
        if (!site.region().startsWith(reader().region())) {
            throw DubanProblem.notFound();
        }
        return view(site);
    }

    private Actor reader() {
        Actor reader = user.actor();
        if (!reader.readsAsAuthority()) {
            throw DubanProblem.notFound();
        }
        return reader;
    }

    private SiteView view(Site site) {
        Map<OrganisationKind, List<OrganisationName>> on = site.organisations().stream()
                .collect(Collectors.groupingBy(one -> one.relation(),
                        Collectors.mapping(one -> name(one.organisationId()), Collectors.toList())));
        return new SiteView(String.valueOf(site.id()), site.code(), site.name(), site.region(), site.address(), on);
    }

    private OrganisationName name(long id) {
        Organisation one = organisations.get(id);
        return new OrganisationName(String.valueOf(id), one.name(), one.code());
    }

    /** A page of sites. */
    public record SitePage(List<SiteView> items, @Nullable String next) {
    }

    /** A site. */
    public record SiteView(String id, String code, String name, String region, String address,
            Map<OrganisationKind, List<OrganisationName>> organisations) {
    }

    /** An organisation on it. */
    public record OrganisationName(String id, String name, String code) {
    }
}
