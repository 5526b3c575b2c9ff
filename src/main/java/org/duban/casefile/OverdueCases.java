package org.duban.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.duban.security.Actor;

/** Which cases are overdue, as far as a reader may know of it: each feature whose clocks lapse fills this port. */
public interface OverdueCases {

    /** Whether something of the case is overdue, as SQL over an alias of {@code dossiers}. */
    DossierScope.Fragment isOverdue(Actor reader, String alias);

    /** Of these cases those that are overdue, each with the first day after its earliest lapse. */
    Map<Long, LocalDate> since(List<Long> caseIds, Actor reader);
}
