package org.duban.registry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.duban.security.OrganisationKind;

/** An organisation on a site, and what it is there. */
@Embeddable
public record SiteOrganisation(long organisationId, @Enumerated(EnumType.STRING) OrganisationKind relation) {
}
