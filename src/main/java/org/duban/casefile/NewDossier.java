package org.duban.casefile;

import java.util.Set;

/** What a dossier of any kind begins with: its authority, where it lies, the law that judges it, and who is in it. */
public record NewDossier(long authorityId, String region, String profileKey, String profileVersion, Set<CaseParty> parties) {
}
