package org.duban.measure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.Calendars;
import org.duban.calendar.DueDay;
import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.Suspensions;
import org.duban.regulation.Profile;
import org.duban.regulation.Profiles;

/**
 * By when the authority does what no legal date binds: its own rule, of the profile. Nothing follows from such a day but that
 * people see it; while a case is suspended it waits, and is counted anew from the day on which the case goes on.
 */
@ApplicationScoped
class HandlingDays {

    private final CaseFiles files;
    private final Profiles profiles;
    private final Suspensions suspensions;
    private final Calendars calendars;

    HandlingDays(CaseFiles files, Profiles profiles, Suspensions suspensions, Calendars calendars) {
        this.files = files;
        this.profiles = profiles;
        this.suspensions = suspensions;
        this.calendars = calendars;
    }

    /** The last day, counted from the day after the one that the profile says; empty where it has no rule for the task. */
    Optional<DueDay> due(long caseId, String elementId, Function<Profile, LocalDate> since) {
        CaseFile file = files.get(caseId);
        Profile profile = profiles.get(file.profileKey(), file.profileVersion());
        return Optional.ofNullable(profile.handling().get(elementId)).map(period -> {
            LocalDate first = since.apply(profile);
            return calendars.current().dueDay(suspensions.lastEnd(caseId).filter(first::isBefore).orElse(first), period);
        });
    }
}
