package org.duban.measure;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.calendar.Period;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Entry;
import org.duban.casefile.NewDeadline;
import org.duban.casefile.Required;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.problem.Text;
import org.duban.shared.Clause;

/** More time for a clock: asked for once before it ends, decided by the leader, laid aside once nobody needs it. */
@ApplicationScoped
public class MoreTime {

    /** Kind of the clock by which the authority decides; its subject is the request. */
    public static final String KIND = "measure.extension";

    private final Extensions extensions;
    private final DeadlineLedger ledger;
    private final ProcessEngine engine;

    MoreTime(Extensions extensions, DeadlineLedger ledger, ProcessEngine engine) {
        this.extensions = extensions;
        this.ledger = ledger;
        this.engine = engine;
    }

    /** Records the request and holds the lapse until it is decided; at most as many days as the clock began with. */
    @Clause({ "JY-2.2.4b", "JY-2.6.5" })
    public long ask(Desk<?> desk, Bound bound, int days, String reason) {
        Deadline clock = bound.clock();
        if (extensions.of(clock.id()).isPresent()) {
            throw ExtensionProblems.askedAlready();
        }
        // What comes while the clock stands still cannot be late.
        boolean runsOut = clock.state() == DeadlineState.RUNNING && clock.due().isOver(desk.now());
        if (!clock.isOpen() || runsOut) {
            throw ExtensionProblems.askedTooLate(clock.due());
        }
        requireDays(days, clock.period().amount());
        Extension request = new Extension(desk.measure(), clock, days, reason, desk.actor(), desk.now());
        extensions.persist(request);
        ledger.hold(clock.id(), Entry.by(desk.actor(), "申请延期：" + reason));
        ledger.open(new NewDeadline(desk.measure().episode(), KIND, request.id(), desk.today(),
                desk.profile().extension().decide(), desk.profile().ruleId("extension"), desk.profile().extension().basis()),
                Entry.by(desk.actor(), "收到延期申请，待审批"));
        tell(desk, bound, "asked", "申请延期 %s 天".formatted(days), "%s more days asked for".formatted(days));
        engine.tell(desk.measure().episode(), MeasureMessages.extensionAsked(desk.measure(), request.id()), Unheard.KEEP);
        return request.id();
    }

    private static void requireDays(int days, int most) {
        if (days < 1 || days > most) {
            throw ExtensionProblems.tooMuch(most);
        }
    }

    /** The leader's word; a request that has become pointless is laid aside whatever he says. */
    @Clause("JY-2.2.4b")
    public void decide(Desk<?> desk, Decided said, Function<Deadline, Bound> of) {
        Extension request = extensions.get(desk.about());
        if (request.state() == Extension.State.MOOT) {
            return;
        }
        desk.file().requireOpen();
        if (request.state() == Extension.State.SILENT) {
            explain(desk, of.apply(ledger.get(request.deadlineId())), request, said.reason());
            return;
        }
        if (request.state() != Extension.State.PENDING) {
            throw MeasureProblems.decidedAlready();
        }
        Bound bound = of.apply(ledger.get(request.deadlineId()));
        Deadline clock = bound.clock();
        if (!clock.isOpen() || !clock.held()) {
            lay(desk, bound, request, said.reason());
            return;
        }
        decided(desk, request, said.granted() ? "准予延期" : "不予延期");
        if (said.granted()) {
            grant(desk, bound, request, said);
        } else {
            ledger.release(clock.id(), Entry.by(desk.actor(), "不予延期：" + said.reason()));
            request.denied(said.reason(), desk.actor(), desk.now());
            tell(desk, bound, "denied", "不予延期", "more time denied");
        }
    }

    /**
     * The authority's day passed. The party asked in time and has what it asked for, which is what it could have got at most;
     * its clock has an end again, and the leader has yet to say why he was silent.
     */
    @Clause("JY-2.2.4b")
    public boolean lapsed(Desk<?> desk, Deadline decision, Function<Deadline, Bound> of) {
        Extension request = extensions.get(decision.subjectId());
        Bound bound = of.apply(ledger.get(request.deadlineId()));
        if (request.state() == Extension.State.PENDING && bound.clock().isOpen() && bound.clock().held()) {
            ledger.extend(bound.clock().id(), Period.days(request.days()), Entry.system("延期申请逾期未审批，按申请延长"));
            request.undecided();
            desk.note(kind(desk, "undecided"),
                    "%s的延期申请应于 %s 前审批，逾期未决，按申请延长 %s 天".formatted(bound.name().zh(), decision.due().required(),
                            request.days()),
                    "More time for %s was to be decided by %s and was not: %s days as asked for".formatted(bound.name().en(),
                            decision.due().required(), request.days()),
                    Set.of(bound.party()));
        }
        return false;
    }

    private void explain(Desk<?> desk, Bound bound, Extension request, String why) {
        decided(desk, request, "逾期审批");
        request.explained(why, desk.actor(), desk.now());
        tell(desk, bound, "explained", "的延期申请逾期未决的说明：" + why, "why more time was not decided in time: " + why);
    }

    private void decided(Desk<?> desk, Extension request, String what) {
        ledger.met(decisionOf(request).id(), desk.now(), Entry.by(desk.actor(), what));
    }

    private Deadline decisionOf(Extension request) {
        return ledger.ofSubject(KIND, request.id()).orElseThrow();
    }

    private void grant(Desk<?> desk, Bound bound, Extension request, Decided said) {
        int days = said.days().orElseThrow(() -> Required.missing("days"));
        requireDays(days, request.days());
        ledger.extend(bound.clock().id(), Period.days(days), Entry.by(desk.actor(), "准予延期：" + said.reason()));
        request.granted(days, said.reason(), desk.actor(), desk.now());
        tell(desk, bound, "granted", "准予延期 %s 天".formatted(days), "%s more days granted".formatted(days));
    }

    /** Lays a request aside that waits for the leader, if there is one, so that his list does not keep it. */
    @Clause("JY-2.2.4b")
    public void layAside(Desk<?> desk, Bound bound, String why) {
        extensions.open(bound.clock().id()).ifPresent(request -> {
            if (request.state() == Extension.State.SILENT) {
                request.explained(why, desk.actor(), desk.now());
            } else {
                lay(desk, bound, request, why);
            }
            engine.tell(desk.measure().episode(), MeasureMessages.extensionClosed(desk.measure(), request.id()), Unheard.KEEP);
        });
    }

    private void lay(Desk<?> desk, Bound bound, Extension request, String why) {
        request.laidAside(why, desk.actor(), desk.now());
        Optional.of(decisionOf(request)).filter(Deadline::isOpen)
                .ifPresent(one -> ledger.cancel(one.id(), Entry.by(desk.actor(), "延期申请已无必要：" + why)));
        // Held on, a clock that is corrected later could never lapse.
        Optional.of(bound.clock()).filter(Deadline::held).filter(one -> one.state() != DeadlineState.CANCELLED)
                .ifPresent(one -> ledger.release(one.id(), Entry.by(desk.actor(), "延期申请已无必要：" + why)));
        desk.note(kind(desk, "moot"), bound.name().zh() + "的延期申请已无必要：" + why,
                "The request for more time for %s is needed no longer".formatted(bound.name().en()), Set.of(bound.party()));
    }

    /** The day by which the authority decides. */
    public Optional<DueDay> dueOn(long extensionId) {
        return decisionOf(extensions.get(extensionId)).binding();
    }

    private static void tell(Desk<?> desk, Bound bound, String what, String zh, String en) {
        desk.tell(kind(desk, what), bound.name().zh() + zh, "%s: %s".formatted(bound.name().en(), en), Set.of(bound.party()));
    }

    private static String kind(Desk<?> desk, String what) {
        return "%s.extension-%s".formatted(desk.measure().episode().processId(), what);
    }

    /**
     * A clock whose party may ask for more time.
     *
     * @param name of what it is about, such as 第 3 项
     */
    public record Bound(Deadline clock, Text name, long party) {
    }

    /** The leader's word; the days count where he grants. */
    public record Decided(boolean granted, Optional<Integer> days, String reason) {
    }
}
