package org.duban.violation;

import java.util.Set;

import org.duban.problem.Text;
import org.duban.security.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * A kind of violation.
 *
 * @param code V01 to V33
 * @param family what it concerns
 * @param liable what an organisation must be to answer for it
 * @param norm the national norm that may found a penalty, where there is one
 */
public record CatalogueEntry(String code, String family, Set<OrganisationKind> liable, String zh, String en,
        @Nullable String norm) {

    /** Its name in both languages. */
    public Text name() {
        return new Text(zh, en);
    }
}
