package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.duban.testsupport.CountingDriver;
import org.duban.testsupport.FullList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What a page or a list asks the database does not grow with what stands on it. */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {

    private static final String DAY = "2026-07-13";
    private static final List<String> EVERYBODY = List.of("inspector1", "leader1", "contractor1", "supervisor1", "observer1");
    private static final int FEW = 2;
    private static final int MANY = 9;

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final FullList full;
    private final List<Told> told = new ArrayList<>();

    StatementsTest(CaseDesk desk, OrderWalk walk, FullList full) {
        this.desk = desk;
        this.walk = walk;
        this.full = full;
    }

    /** Once, and not before the first test: only then does the client know Duban's port. */
    @BeforeEach
    void fillTheCases() {
        if (told.isEmpty()) {
            desk.found();
            desk.at(DAY + "T09:00:00+08:00");
            told.add(filled(FEW));
            told.add(filled(MANY));
        }
    }

    @AfterAll
    void giveBack() {
        full.empty();
        desk.giveTimeBack();
    }

    @Test
    void shouldAskForManyItemsAsOftenAsForFew() {
        assertThat(asked(told.getLast())).isEqualTo(asked(told.getFirst()));
    }

    @Test
    void shouldAskForAFullListAsOftenAsForAShortOne() {
        List<String> lists = List.of("/tasks?tab=unit", "/api/tasks?limit=50", "/cases", "/api/cases?limit=50");
        full.fill("reg-inspector", 3);
        TreeMap<String, Long> few = new TreeMap<>();
        lists.forEach(list -> few.put(list, asked("inspector1", list)));

        full.fill("reg-inspector", 50);

        TreeMap<String, Long> many = new TreeMap<>();
        lists.forEach(list -> many.put(list, asked("inspector1", list)));
        assertThat(many).isEqualTo(few);
    }

    @Test
    void shouldAskForAllOrdersOfAPartyAtOnce() {
        assertThat(asked("contractor1", "/api/orders?limit=2")).isEqualTo(asked("contractor1", "/api/orders?limit=1"));
        assertThat(asked("contractor1", "/orders")).isLessThan(10);
    }

    private TreeMap<String, Long> asked(Told one) {
        TreeMap<String, Long> counts = new TreeMap<>();
        for (String person : EVERYBODY) {
            for (Address address : one.addresses()) {
                counts.put(person + " " + address.name(), asked(person, address.path()));
            }
        }
        return counts;
    }

    /** The least of several, for what is read once is remembered. */
    private static long asked(String person, String path) {
        long least = LongStream.range(0, 3).map(turn -> {
            long before = CountingDriver.asked();
            as(person).get(path);
            return CountingDriver.asked() - before;
        }).min().orElseThrow();
        assertThat(least).as(path).isPositive();
        return least;
    }

    private Told filled(int items) {
        CaseDesk.Opened opened = desk.open(desk.site("沁河大桥", "419001"), IntStream.range(0, items)
                .mapToObj(i -> desk.finding("V0" + (3 + i % 2), "contractor1", DAY)).toArray(ObjectNode[]::new));
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        String[] answered = IntStream.range(1, items)
                .mapToObj(i -> desk.item("contractor1", opened.orderId(), i).path("id").asText()).toArray(String[]::new);
        walk.answer("contractor1", opened.caseId(), DAY, answered);
        JsonNode task = desk.await("contractor1", opened.caseId(), "UserTask_AnswerOrder");
        JsonNode opinion = desk.await("supervisor1", opened.caseId(), "UserTask_GiveOpinion");
        return new Told(List.of(new Address("opinion", "/tasks/" + opinion.path("id").asText()),
                new Address("re-inspection", "/tasks/" + reinspection(items)),
                new Address("case", "/cases/" + opened.caseId()),
                new Address("case by the API", "/api/cases/" + opened.caseId()),
                new Address("order", "/api/rectifications/" + opened.orderId()),
                new Address("facts", "/api/cases/" + opened.caseId() + "/timeline"),
                new Address("deadlines", "/api/cases/" + opened.caseId() + "/deadlines"),
                new Address("documents", "/api/documents?case=" + opened.caseId()),
                new Address("task", "/tasks/" + task.path("id").asText()),
                new Address("form", "/api/tasks/" + task.path("id").asText() + "/form")));
    }

    /** The re-inspection of a case in which everything was answered. */
    private String reinspection(int items) {
        CaseDesk.Opened opened = desk.open(desk.site("沁河大桥", "419001"), IntStream.range(0, items)
                .mapToObj(i -> desk.finding("V0" + (3 + i % 2), "contractor1", DAY)).toArray(ObjectNode[]::new));
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        walk.answer("contractor1", opened.caseId(), DAY, IntStream.rangeClosed(1, items)
                .mapToObj(i -> desk.item("contractor1", opened.orderId(), i).path("id").asText()).toArray(String[]::new));
        return desk.await("inspector1", opened.caseId(), "UserTask_Reinspect").path("id").asText();
    }

    /** A case with its addresses. */
    private record Told(List<Address> addresses) {
    }

    private record Address(String name, String path) {
    }
}
