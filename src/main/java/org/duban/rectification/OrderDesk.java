package org.duban.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.LegalTime;
import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.CaseGates;
import org.duban.casefile.CaseScope;
import org.duban.casefile.CaseVersions;
import org.duban.casefile.NewFact;
import org.duban.casefile.Timeline;
import org.duban.problem.DubanProblem;
import org.duban.regulation.Profile;
import org.duban.regulation.Profiles;
import org.duban.security.Actor;
import org.duban.security.Role;

/** What every use case begins with: case locked, order read, person and state checked, and the fact told at the end. */
@ApplicationScoped
class OrderDesk {

    private final CaseFiles files;
    private final Rectifications orders;
    private final Profiles profiles;
    private final CaseGates gates;
    private final CaseScope scope;
    private final CaseVersions versions;
    private final CorrectionReviews reviews;
    private final Timeline timeline;
    private final Clock clock;

    OrderDesk(CaseFiles files, Rectifications orders, Profiles profiles, CaseGates gates, CaseScope scope,
            CaseVersions versions, CorrectionReviews reviews, Timeline timeline, Clock clock) {
        this.files = files;
        this.orders = orders;
        this.profiles = profiles;
        this.gates = gates;
        this.scope = scope;
        this.versions = versions;
        this.reviews = reviews;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The order with its case locked; refuses a case that is suspended or closed. */
    Desk open(long rectificationId) {
        Desk desk = look(rectificationId);
        desk.file().requireOpen();
        return desk;
    }

    /** As {@link #open}, whatever the case's state: for what Duban itself notes. */
    Desk look(long rectificationId) {
        CaseFile file = files.lock(orders.caseOf(rectificationId).orElseThrow(DubanProblem::notFound));
        Rectification order = orders.get(rectificationId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Desk(file, order, profiles.get(file.profileKey(), file.profileVersion()), now,
                LegalTime.dayOf(now));
    }

    /**
     * As {@link #open} for an officer of the case's authority in this role; refuses while it is held because the lapse that
     * it was begun on may be void.
     */
    Desk openFor(long rectificationId, Actor actor, Role role) {
        Desk desk = open(rectificationId);
        if (role == Role.INSPECTOR) {
            gates.requireCertified(actor, desk.file(), role);
        } else {
            gates.requireRegulator(actor, desk.file(), role);
        }
        if (reviews.hold(desk.order())) {
            throw RectificationProblems.heldForReview();
        }
        return desk;
    }

    void requireVisible(Actor actor, Desk desk) {
        scope.requireVisible(actor, desk.file().id());
    }

    void requireVersion(Desk desk, int read, Actor reader) {
        versions.require(desk.file().id(), read, desk.order().version(), reader);
    }

    /** Tells what a person did. */
    long tell(Desk desk, Actor actor, String kind, String zh, String en, Set<Long> audience) {
        return timeline.append(NewFact.by(actor, desk.file().id(), kind, zh, en).of(desk.order().id()).to(audience));
    }

    /** Tells what Duban noted by itself. */
    long note(Desk desk, String kind, String zh, String en, Set<Long> audience) {
        return timeline.append(NewFact.system(desk.file().id(), kind, zh, en).of(desk.order().id()).to(audience));
    }

    /** What lies before a use case. */
    record Desk(CaseFile file, Rectification order, Profile profile, Instant now, LocalDate today) {
    }
}
