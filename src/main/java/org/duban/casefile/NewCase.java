package org.duban.casefile;

import java.util.Set;

/** A case about to be opened: its authority, site, law, parties and officers. */
public record NewCase(long authorityId, String numberPrefix, long siteId, String siteName, String region,
        String profileKey, String profileVersion, Set<CaseParty> parties, Set<CaseOfficer> officers) {
}
