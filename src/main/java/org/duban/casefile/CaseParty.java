package org.duban.casefile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.duban.security.OrganisationKind;

/** An organisation in a case, and what it is there. */
@Embeddable
public record CaseParty(long organisationId, @Enumerated(EnumType.STRING) OrganisationKind relation) {
}
