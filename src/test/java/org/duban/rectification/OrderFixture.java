package org.duban.rectification;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.duban.calendar.LegalTime;
import org.duban.calendar.TestClock;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DeadlineSweeper;
import org.duban.document.Files;
import org.duban.document.NewFile;
import org.duban.measure.HearingLapse;
import org.duban.measure.PaperForms;
import org.duban.rectification.Answers.ItemAnswer;
import org.duban.rectification.Reinspecting.ItemVerdict;
import org.duban.registry.Site;
import org.duban.registry.SiteOrganisation;
import org.duban.registry.Sites;
import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.duban.testsupport.Manners;
import org.duban.testsupport.Pdfs;
import org.duban.testsupport.People;
import org.duban.testsupport.RecordingEngine;
import org.duban.violation.NewFinding;
import org.duban.violation.OpeningCase;
import org.duban.violation.OpeningCase.Opening;
import org.duban.violation.Violation.Finding;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Walks an order through its states by the domain's own verbs, each in a transaction of its own. */
@Singleton
class OrderFixture {

    static final LocalDate SERVED = LocalDate.of(2026, 7, 13);

    final People people;
    final OrderActs acts;
    final OpeningCase opening;
    final HearingLapse hearing;
    final Rectifications orders;
    final DeadlineLedger ledger;
    private final OverdueItems overdue;
    private final Instance<RecordingEngine> engine;
    private final Sites sites;
    private final Files files;
    private final DeadlineSweeper sweeper;
    private final TestClock time;
    private final Clock clock;

    OrderFixture(People people, OrderActs acts, OpeningCase opening, HearingLapse hearing, Rectifications orders,
            DeadlineLedger ledger,
            OverdueItems overdue,
            Instance<RecordingEngine> engine, Sites sites, Files files, DeadlineSweeper sweeper,
            TestClock time, Clock clock) {
        this.people = people;
        this.acts = acts;
        this.opening = opening;
        this.hearing = hearing;
        this.orders = orders;
        this.ledger = ledger;
        this.overdue = overdue;
        this.engine = engine;
        this.sites = sites;
        this.files = files;
        this.sweeper = sweeper;
        this.time = time;
        this.clock = clock;
    }

    /** What was asked of the engine; only where no real one answers. */
    RecordingEngine engine() {
        return engine.get();
    }

    void at(String instant) {
        time.set(instant);
    }

    void today(LocalDate day) {
        time.set(day + "T10:00:00+08:00");
    }

    void giveTimeBack() {
        time.reset();
    }

    LocalDate day() {
        return LegalTime.dayOf(clock.instant());
    }

    /** A site of the builder, contractor, sub-contractor and supervisor of the city. */
    long site() {
        return tx(() -> {
            Site site = new Site("T" + UUID.randomUUID().toString().substring(0, 12), "沁园春晓住宅小区", "419001", "沁园街道 1 号",
                    List.of(on(people.builder1(), OrganisationKind.BUILDER),
                            on(people.contractor1(), OrganisationKind.GENERAL_CONTRACTOR),
                            on(people.subcontractor1(), OrganisationKind.SUB_CONTRACTOR),
                            on(people.supervisor1(), OrganisationKind.SUPERVISOR)));
            sites.persistAndFlush(site);
            return site.id();
        });
    }

    private static SiteOrganisation on(Actor actor, OrganisationKind relation) {
        return new SiteOrganisation(actor.organisationId(), relation);
    }

    NewFinding finding(String code, Actor liable) {
        return new NewFinding(new Finding(code, "现场检查发现的违法事实", "沁园街道 1 号", day(), liable.organisationId()),
                Optional.empty());
    }

    Opening newOrder(NewFinding... findings) {
        return new Opening(site(), List.of(findings), people.inspector2().personId(), Optional.empty());
    }

    /** A new case with its first order: one item per code, all against the general contractor. */
    long opened(String... codes) {
        List<NewFinding> findings = new ArrayList<>();
        for (String code : codes) {
            findings.add(finding(code, people.contractor1()));
        }
        return open(findings.toArray(NewFinding[]::new));
    }

    long open(NewFinding... findings) {
        Opening wanted = newOrder(findings);
        return tx(() -> opening.open(wanted, people.inspector1()).begun());
    }

    void drafted(long order) {
        DraftingOrder.Draft draft = draft(order, Optional.empty());
        tx(() -> acts.submit(order, draft, people.inspector1()));
    }

    DraftingOrder.Draft draft(long order, Optional<Integer> commonDays) {
        return new DraftingOrder.Draft(items(order).stream().map(item -> new DraftingOrder.DraftItem(item.id(),
                item.facts(), item.place(), "立即改正", item.days())).toList(), commonDays, "济源市建筑施工安全监督站",
                "陈正平 0391-0000000");
    }

    void issued(long order) {
        drafted(order);
        tx(() -> acts.approve(order, people.leader()));
        tx(() -> acts.issue(order, people.inspector1()));
        tx(() -> acts.seal(order, () -> file(people.inspector1()), people.inspector1()));
    }

    OrderActs.Served serve(long order, Actor party, LocalDate day) {
        PaperForms.Service service = service(party, day);
        return tx(() -> acts.serve(order, service, people.inspector1()));
    }

    PaperForms.Service service(Actor party, LocalDate day) {
        return new PaperForms.Service(party.organisationId(), Manners.direct(day, file(people.inspector1())));
    }

    /** An order served on the general contractor on 2026-07-13. */
    long served(String... codes) {
        today(SERVED);
        long order = opened(codes);
        issued(order);
        serve(order, people.contractor1(), SERVED);
        return order;
    }

    boolean answer(long order, Actor party, long... items) {
        return answered(order, party, items).done();
    }

    AnsweringOrder.Answered answered(long order, Actor party, long... items) {
        List<ItemAnswer> answers = new ArrayList<>();
        for (long item : items) {
            answers.add(itemAnswer(item, party));
        }
        return tx(() -> acts.answer(order, answers, party));
    }

    ItemAnswer itemAnswer(long item, Actor party) {
        return new ItemAnswer(item, "已更换考勤设备并联网", "张德全", day(), List.of(file(party)));
    }

    void reinspect(long order, ItemVerdict... verdicts) {
        reinspect(order, day(), verdicts);
    }

    void reinspect(long order, LocalDate visit, ItemVerdict... verdicts) {
        tx(() -> acts.reinspect(order, visit, List.of(verdicts), people.inspector1()));
    }

    ItemVerdict verdict(long item, Verdict verdict) {
        return new ItemVerdict(item, verdict, "现场核查情况", List.of());
    }

    ConfirmingReinspection.Confirmed confirm(long order) {
        return tx(() -> acts.agree(order, people.inspector2()));
    }

    long file(Actor sender) {
        byte[] pdf = Pdfs.page();
        return tx(() -> files.store(NewFile.of("scan.pdf", "application/pdf", new ByteArrayInputStream(pdf)), sender)
                .id());
    }

    /** Puts another day of service in the place of the party's; returns the correction's id. */
    long correct(long order, Actor party, LocalDate day) {
        return correct(order, party, day, order(order).version());
    }

    long correct(long order, Actor party, LocalDate day, int version) {
        PaperForms.Correction right = new PaperForms.Correction(party.organisationId(),
                Manners.direct(day, file(people.inspector1())), "签收日期登记有误");
        return tx(() -> acts.correct(order, right, version, people.inspector1()));
    }

    /** Sweeps, and hands each lapse of the order's case to the domain as the worker would; says how many to decide. */
    long lapse(long order) {
        sweeper.sweep();
        long caseId = order(order).dossierId();
        List<RecordingEngine.Asked> lapses = engine().of(caseId, "deadline.lapsed");
        return lapses.stream().filter(one -> tx(() -> hearing.hear((Long) one.variables().get("deadlineId"),
                (Long) one.variables().get("ledgerEntry")))).count();
    }

    Rectification order(long id) {
        return tx(() -> {
            Rectification order = orders.get(id);
            order.items();
            return order;
        });
    }

    List<RectificationItem> items(long order) {
        return order(order).items();
    }

    long item(long order, int position) {
        return items(order).get(position - 1).id();
    }

    Deadline deadline(long order, int position) {
        return ledger.get(items(order).get(position - 1).deadlineId().orElseThrow());
    }

    /** Since when the order is overdue, as this person may know. */
    Optional<LocalDate> overdueSince(long order, Actor reader) {
        return Optional.ofNullable(overdue.of(List.of(order(order)), reader).get(order));
    }

    <T> T tx(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    void tx(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
