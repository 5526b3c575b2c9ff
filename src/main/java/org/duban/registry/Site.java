package org.duban.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import org.duban.security.OrganisationKind;

/** A construction project under supervision, and who works on it. */
@Entity
@Table(name = "sites")
public class Site {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String code;
    private String name;
    private String region;
    private String address;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "site_organisations", joinColumns = @JoinColumn(name = "site_id"))
    private Set<SiteOrganisation> organisations = new HashSet<>();

    protected Site() {
    }

    /** A site with the organisations on it. */
    public Site(String code, String name, String region, String address, List<SiteOrganisation> organisations) {
        this.code = code;
        this.name = name;
        this.region = region;
        this.address = address;
        this.organisations.addAll(organisations);
    }

    /** The row's id. */
    public long id() {
        return id;
    }

    /** The project's code in the register of works. */
    public String code() {
        return code;
    }

    /** The project's name. */
    public String name() {
        return name;
    }

    /** Administrative division code. */
    public String region() {
        return region;
    }

    /** Where it is. */
    public String address() {
        return address;
    }

    /** Who works on it, and as what. */
    public Set<SiteOrganisation> organisations() {
        return Set.copyOf(organisations);
    }

    /** What an organisation is on this site; empty for a stranger. */
    public Optional<OrganisationKind> relationOf(long organisationId) {
        return organisations.stream().filter(one -> one.organisationId() == organisationId)
                .map(SiteOrganisation::relation).findFirst();
    }
}
