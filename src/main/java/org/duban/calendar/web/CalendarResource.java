package org.duban.calendar.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.duban.calendar.CalendarDay;
import org.duban.calendar.CalendarImport;
import org.duban.calendar.CalendarYear;
import org.duban.calendar.CountedDate;
import org.duban.calendar.LegalTime;
import org.duban.calendar.MovedDate;
import org.duban.calendar.YearNotice;
import org.duban.idempotency.Idempotent;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The years by which periods are counted. */
@Path("/api/calendar/years")
@Tag(name = "calendar")
public class CalendarResource {

    private final CalendarImport calendar;
    private final CurrentUser user;

    CalendarResource(CalendarImport calendar, CurrentUser user) {
        this.calendar = calendar;
        this.user = user;
    }

    /** Every version of every year. */
    @GET
    @RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
    @Operation(summary = "The imported years, every version, oldest first")
    public Years years() {
        return new Years(calendar.versions().stream().map(YearView::of).toList(), null);
    }

    /** What an import would move. */
    @POST
    @Path("preview")
    @RolesAllowed("reg-admin")
    @Operation(summary = "Check a year's notice and list the open dates that it would move or count")
    public PreviewView preview(@Valid @NotNull NoticeBody notice) {
        return PreviewView.of(calendar.preview(notice.notice()));
    }

    /** Imports a notice; the version is that of the preview. */
    @POST
    @RolesAllowed("reg-admin")
    @Idempotent
    @Operation(summary = "Import a year's notice and count the open dates again")
    public PreviewView confirm(@Valid @NotNull Confirmation confirmation) {
        return PreviewView.of(calendar.confirm(confirmation.notice().notice(), confirmation.version(), user.actor()));
    }

    /** The notice, with the version that its preview announced. */
    public record Confirmation(@Min(1) int version, @Valid @NotNull NoticeBody notice) {
    }

    /** A year's notice as it is sent. */
    public record NoticeBody(int year,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 200) String paper,
            @NotBlank @Size(max = 200) String issuer,
            @NotNull LocalDate publishedOn,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull FeastBody> feasts) {
        YearNotice notice() {
            return new YearNotice(year, title, paper, issuer, publishedOn,
                    feasts.stream().map(FeastBody::feast).toList());
        }
    }

    /** One feast of the notice. */
    public record FeastBody(@NotBlank @Size(max = 200) String zh,
            @NotBlank @Size(max = 200) String en,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Size(max = 10) List<@NotNull LocalDate> makeup) {
        YearNotice.Feast feast() {
            return new YearNotice.Feast(zh, en, from, to, makeup);
        }
    }

    /** The imported years. */
    public record Years(List<YearView> items, @Nullable String next) {
    }

    /** One version of a year. */
    public record YearView(int year, int version, String title, String paper, String issuer, LocalDate publishedOn,
            OffsetDateTime importedAt, String importedBy, List<CalendarDay> days) {
        static YearView of(CalendarYear one) {
            return new YearView(one.year(), one.version(), one.title(), one.paper(), one.issuer(), one.publishedOn(),
                    one.importedAt().atZone(LegalTime.ZONE).toOffsetDateTime(), one.importedBy(), one.days());
        }
    }

    /** What an import does. */
    public record PreviewView(int year, int version, List<MovedView> moved, List<CountedView> counted) {
        static PreviewView of(CalendarImport.Preview preview) {
            return new PreviewView(preview.year(), preview.version(),
                    preview.moved().stream().map(MovedView::of).toList(),
                    preview.counted().stream().map(CountedView::of).toList());
        }
    }

    /** An open date that moves. */
    public record MovedView(String deadlineId, String caseNo, String kind, LocalDate from, LocalDate to) {
        static MovedView of(MovedDate one) {
            return new MovedView(String.valueOf(one.deadlineId()), one.caseNo(), one.kind(), one.from(), one.to());
        }
    }

    /** An open date that was not known for want of a year. */
    public record CountedView(String deadlineId, String caseNo, String kind, int missingYear, LocalDate to) {
        static CountedView of(CountedDate one) {
            return new CountedView(String.valueOf(one.deadlineId()), one.caseNo(), one.kind(), one.missingYear(),
                    one.to());
        }
    }
}
