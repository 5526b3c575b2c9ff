package org.duban.casefile.web;

import org.duban.security.OrganisationKind;

/** An organisation in a case. */
public record PartyView(String organisationId, String name, String code, OrganisationKind relation) {
}
