package org.duban.rectification;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.duban.measure.CorrectionDecision;
import org.duban.security.Actor;

/** Orders in the states that tests of the web need, set up below it. */
@Singleton
public class OrderStage {

    private final OrderFixture city;
    private final Rectifications orders;
    private long site;

    OrderStage(OrderFixture city,
            Rectifications orders) {
        this.city = city;
        this.orders = orders;
    }

    public void today(LocalDate day) {
        city.today(day);
    }

    public void giveTimeBack() {
        city.giveTimeBack();
    }

    /** One site for all tests of a class. */
    public String site() {
        if (site == 0) {
            site = city.site();
        }
        return String.valueOf(site);
    }

    public String contractor1() {
        return String.valueOf(city.people.contractor1().organisationId());
    }

    public String contractor2() {
        return String.valueOf(city.people.contractor2().organisationId());
    }

    /** An order numbered and sealed, not yet served. */
    public Staged issued(String... codes) {
        long order = city.opened(codes);
        city.issued(order);
        return staged(order);
    }

    /** Serves it on the general contractor today. */
    public void serve(Staged order) {
        city.serve(Long.parseLong(order.id()), city.people.contractor1(), city.day());
    }

    /** The general contractor answers its first item. */
    public void answer(Staged order) {
        city.answer(Long.parseLong(order.id()), city.people.contractor1(), Long.parseLong(order.item()));
    }

    /** Both officers accept the first item. */
    public void accept(Staged order) {
        inspect(order, Verdict.ACCEPTED);
        confirm(order);
    }

    /** The first officer finds this of the first item. */
    public void inspect(Staged order, Verdict found) {
        city.reinspect(Long.parseLong(order.id()), city.verdict(Long.parseLong(order.item()), found));
    }

    /** The second officer agrees. */
    public void confirm(Staged order) {
        city.confirm(Long.parseLong(order.id()));
    }

    /** The case officer proposes to close the case. */
    public void proposeClosing(Staged order) {
        city.tx(() -> city.acts.proposeClosing(Long.parseLong(order.id()), "结案", city.people.caseOfficer()));
    }

    /** The leader lets it be closed. */
    public void decideClosing(Staged order) {
        city.tx(() -> city.acts.decideClosing(Long.parseLong(order.id()), Optional.empty(), city.people.leader()));
    }

    /** The case is closed. */
    public void close(Staged order) {
        proposeClosing(order);
        decideClosing(order);
    }

    /** Sweeps, and tells the order what lapsed. */
    public void lapse(Staged order) {
        city.lapse(Long.parseLong(order.id()));
    }

    private Staged staged(long id) {
        Rectification order = city.order(id);
        return new Staged(String.valueOf(id), String.valueOf(order.dossierId()), String.valueOf(city.item(id, 1)),
                order.version());
    }

    /** The case officer decides about the lapse. */
    public void decide(Staged order, NextStep step) {
        city.tx(() -> city.acts.decideNextStep(Long.parseLong(order.id()), step, "逾期未改", city.people.caseOfficer()));
    }

    /** The order that carries this one's items on. */
    public Staged child(Staged order) {
        return city.tx(() -> orders.ofCase(Long.parseLong(order.caseId()))).stream()
                .filter(one -> one.parentId().filter(Long.valueOf(order.id())::equals).isPresent())
                .map(one -> staged(one.id())).findFirst().orElseThrow();
    }

    /** Drafts, approves, numbers and seals it. */
    public void issue(Staged order) {
        city.issued(Long.parseLong(order.id()));
    }

    /** Puts another day of service in the place of the general contractor's; returns the correction's id. */
    public long correct(Staged order, LocalDate day) {
        return city.correct(Long.parseLong(order.id()), city.people.contractor1(), day);
    }

    /** The case officer reviews a correction. */
    public void review(long correction) {
        review(correction, CorrectionDecision.UPHOLD);
    }

    /** The case officer reviews a correction and decides. */
    /** Returns whether the run is to begin again. */
    public boolean review(long correction, CorrectionDecision decision) {
        return city.tx(() -> city.acts.review(correction, decision, "已核实", city.people.caseOfficer()));
    }

    /** State of the order's first item. */
    public ItemState itemState(Staged order) {
        return city.items(Long.parseLong(order.id())).getFirst().state();
    }

    /** A file of this person's. */
    public long file(Actor sender) {
        return city.file(sender);
    }

    /** How often this was asked of the engine for the case. */
    public int asked(long caseId, String what) {
        return city.engine().of(caseId, what).size();
    }

    /** An order as the web names it, with its first item. */
    public record Staged(String id, String caseId, String item, int version) {
    }
}
