package org.duban.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseFiles;
import org.duban.casefile.DeadlineSweeper;
import org.duban.casefile.SuspendingCase;
import org.duban.document.Files;
import org.duban.document.NewFile;
import org.duban.measure.Acts;
import org.duban.rectification.AskingExtension;
import org.duban.rectification.Rectification;
import org.duban.rectification.RectificationItem;
import org.duban.rectification.Rectifications;
import org.duban.registry.Site;
import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.duban.security.Organisations;
import org.duban.task.TaskService;
import org.duban.task.TaskView;
import org.duban.violation.NewFinding;
import org.duban.violation.OpeningCase;
import org.duban.violation.Violation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The use cases that the demo's people use, and the wait for what the engine does between them. */
@ApplicationScoped
class DemoDesk {

    private final DemoCity city;
    private final DemoConfig config;
    private final DemoTasks open;
    private final Organisations organisations;
    private final OpeningCase opening;
    private final TaskService tasks;
    private final Rectifications orders;
    private final Acts acts;
    private final SuspendingCase suspending;
    private final CaseFiles cases;
    private final DeadlineSweeper sweeper;
    private final Files files;
    private final ObjectMapper json;
    private final Clock clock;

    DemoDesk(DemoCity city, DemoConfig config, DemoTasks open, Organisations organisations, OpeningCase opening,
            TaskService tasks, Rectifications orders, Acts acts, SuspendingCase suspending,
            CaseFiles cases, DeadlineSweeper sweeper, Files files, ObjectMapper json, Clock clock) {
        this.city = city;
        this.config = config;
        this.open = open;
        this.organisations = organisations;
        this.opening = opening;
        this.tasks = tasks;
        this.orders = orders;
        this.acts = acts;
        this.suspending = suspending;
        this.cases = cases;
        this.sweeper = sweeper;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    Opened open(String siteCode, List<DemoCase.Found> found) {
        Site site = city.site(siteCode);
        List<NewFinding> findings = found.stream()
                .map(one -> new NewFinding(new Violation.Finding(one.violation(), one.facts(),
                        site.name() + "施工现场", today(), organisation(one.liable())), Optional.empty()))
                .toList();
        OpeningCase.Opened opened = opening.open(new OpeningCase.Opening(site.id(), findings,
                secondInspector().personId(), Optional.of(caseOfficer().personId())), inspector());
        return new Opened(opened.caseId(), opened.begun());
    }

    void askExtension(long orderId, Actor party, int days, String reason) {
        Rectification order = orders.findById(orderId);
        RectificationItem item = order.items(one -> one.organisationId() == party.organisationId()).getFirst();
        acts.perform(AskingExtension.ACT, orderId, OptionalInt.empty(), new AskingExtension.Asked(item.id(), days, reason),
                party);
    }

    void suspend(long caseId, String reason) {
        suspending.suspend(caseId, cases.findById(caseId).version(), reason, caseOfficer());
    }

    /** The open task at this element of the case, once the engine has brought it. */
    TaskView await(long caseId, String element, Actor actor) {
        long giveUp = System.nanoTime() + config.patience().toNanos();
        while (System.nanoTime() < giveUp) {
            Optional<Long> task = open.at(caseId, element, actor);
            if (task.isPresent()) {
                return QuarkusTransaction.requiringNew().call(() -> tasks.get(task.get(), actor));
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        throw new IllegalStateException("case " + caseId + " did not reach " + element);
    }

    JsonNode form(TaskView task, Actor actor) {
        return json.valueToTree(QuarkusTransaction.requiringNew().call(() -> tasks.form(task.id(), actor)).data());
    }

    void complete(TaskView task, Actor actor, ObjectNode entries) {
        QuarkusTransaction.requiringNew()
                .run(() -> tasks.complete(task.id(), OptionalInt.of(task.version()), entries, actor));
    }

    void sweep() {
        sweeper.sweep();
    }

    /** A scan of a paper, as the id of its file. */
    String scan(Actor sender, String title) {
        return String.valueOf(files.store(NewFile.of(title + ".png", "image/png",
                new ByteArrayInputStream(DemoScan.of(title))), sender).id());
    }

    TaskService tasks() {
        return tasks;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    Actor inspector() {
        return person("001");
    }

    Actor secondInspector() {
        return person("002");
    }

    Actor caseOfficer() {
        return person("003");
    }

    Actor leader() {
        return person("006");
    }

    Actor actingFor(String code) {
        return QuarkusTransaction.joiningExisting().call(() -> city.actingFor(organisation(code)));
    }

    Actor supervisorOf(String siteCode) {
        return QuarkusTransaction.joiningExisting().call(() -> city.actingFor(city.site(siteCode).organisations()
                .stream().filter(one -> one.relation() == OrganisationKind.SUPERVISOR).findFirst().orElseThrow()
                .organisationId()));
    }

    private Actor person(String digits) {
        return QuarkusTransaction.joiningExisting().call(() -> city.officer(digits));
    }

    private long organisation(String code) {
        return QuarkusTransaction.joiningExisting().call(() -> organisations.byCode(code).orElseThrow().id());
    }

    record Opened(long caseId, long orderId) {
    }
}
