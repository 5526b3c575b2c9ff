package org.duban.casefile;

import java.util.Set;

/** A case about to be opened: with the prefix of its number, its site and its officers. */
public record NewCase(NewDossier dossier, String numberPrefix, long siteId, String siteName, Set<CaseOfficer> officers) {
}
