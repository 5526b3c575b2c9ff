package org.duban.casefile;

import java.util.List;
import java.util.Map;

import org.duban.security.Actor;

/** The companies that answer for what was found in a case: who records findings fills this port. */
public interface LiableNames {

    /** The names of each of these cases, in their order; a party is told none. */
    Map<Long, List<String>> of(List<Long> caseIds, Actor reader);

    /** The first of them, as SQL over an alias of {@code dossiers}; NULL where there is none. */
    DossierScope.Fragment first(Actor reader, String alias);
}
