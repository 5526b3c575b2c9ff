package org.duban.calendar.web;

import java.time.OffsetDateTime;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.duban.calendar.DemoClock;
import org.duban.calendar.LegalTime;
import org.duban.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The clock of a demonstration; not found in production. */
@Path("/api/dev/clock")
@Tag(name = "demonstration")
public class ClockResource {

    private final DemoClock clock;

    ClockResource(DemoClock clock) {
        this.clock = clock;
    }

    /** What the clock shows. */
    @GET
    @RolesAllowed("reg-admin")
    @Operation(summary = "What the clock of the demonstration shows (not in production)")
    public ClockTime now() {
        return new ClockTime(clock.now().atZone(LegalTime.ZONE).toOffsetDateTime());
    }

    /** Lets weeks pass. */
    @POST
    @RolesAllowed("reg-admin")
    @Idempotent
    @Operation(summary = "Move the clock of the demonstration forward (not in production)")
    public ClockTime move(@Valid @NotNull ClockTime to) {
        return new ClockTime(clock.moveTo(to.at().toInstant()).atZone(LegalTime.ZONE).toOffsetDateTime());
    }

    /** A time with its offset, such as 2026-07-21T08:00:00+08:00. */
    public record ClockTime(@NotNull OffsetDateTime at) {
    }
}
