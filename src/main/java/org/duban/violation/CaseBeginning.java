package org.duban.violation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.duban.casefile.CaseFile;
import org.duban.regulation.Profile;

/** The proceeding with which a case begins that was opened with findings; one CDI bean, of the feature that corrects them. */
public interface CaseBeginning {

    /** Refuses findings about which it can do nothing. */
    void require(List<NewFinding> findings, Profile profile);

    /** Begins it in a case that was opened at this instant, and gives its id. */
    long begin(CaseFile file, List<Recorded> findings, Profile profile, Instant now);

    /** A finding of the case, and the days to correct it where the officer gave some. */
    record Recorded(Violation violation, Optional<Integer> days) {
    }
}
