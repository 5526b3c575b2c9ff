package org.duban.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.assertj.core.api.SoftAssertions;
import org.duban.shared.Clause;
import org.duban.story.AccessTable.Kind;
import org.duban.story.AccessTable.Row;
import org.duban.story.Endpoints.Demand;
import org.duban.testsupport.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Every endpoint, asked by nobody and by everybody, within a case that is not everybody's. */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final Set<Integer> REFUSED = Set.of(403, 404);

    private final SortedMap<String, Demand> endpoints = Endpoints.all();
    private final Map<String, Set<String>> roles = new TreeMap<>();
    private final CaseDesk desk;
    private final Dossier dossier;
    private final Traces traces;
    private Map<String, Row> table = Map.of();

    AccessMatrixTest(CaseDesk desk, Dossier dossier, Traces traces) {
        this.desk = desk;
        this.dossier = dossier;
        this.traces = traces;
    }

    /** Once, and not before the first test: only then does the client know Duban's port. */
    @BeforeEach
    void fillTheDossier() {
        if (!table.isEmpty()) {
            return;
        }
        dossier.fill();
        table = AccessTable.of(dossier);
        for (String person : AccessTable.EVERYBODY) {
            Set<String> held = new HashSet<>();
            desk.get(person, "/api/me").path("roles").forEach(role -> held.add(role.asText()));
            roles.put(person, held);
        }
    }

    @AfterAll
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldHaveARowForEveryEndpoint() {
        assertThat(table.keySet()).isEqualTo(endpoints.keySet());
    }

    @Test
    void shouldTurnAwayWhoHasNoToken() {
        check((endpoint, softly) -> {
            Row row = table.get(endpoint);
            Response answer = ask(given(), endpoint, row);
            if (row.url().startsWith("/api/")) {
                softly.assertThat(answer.statusCode()).as(endpoint).isEqualTo(401);
                softly.assertThat(answer.contentType()).as(endpoint).contains("application/problem+json");
            } else if (!endpoints.get(endpoint).open()) {
                softly.assertThat(answer.statusCode()).as(endpoint).isIn(302, 401);
            }
        });
    }

    @Test
    void shouldRefuseEveryRoleThatAnEndpointIsNotFor() {
        forEverybody((endpoint, person, softly) -> {
            if (!endpoints.get(endpoint).admits(roles.get(person))) {
                Response answer = ask(by(person), endpoint, table.get(endpoint));
                softly.assertThat(answer.statusCode()).as("%s by %s", endpoint, person).isEqualTo(403);
            }
        });
    }

    @Test
    @Clause("JY-4.4")
    void shouldShowACaseToItsPeopleAndNothingOfItToOthers() {
        forEverybody((endpoint, person, softly) -> {
            Row row = table.get(endpoint);
            if (row.kind() == Kind.READ && endpoints.get(endpoint).admits(roles.get(person))) {
                Response answer = ask(by(person), endpoint, row);
                softly.assertThat(answer.statusCode()).as("%s by %s", endpoint, person)
                        .isEqualTo(row.people().contains(person) ? 200 : 404);
            }
        });
    }

    @Test
    @Clause("JY-4.4")
    void shouldTellTheUnrelatedNothingAnywhere() {
        check((endpoint, softly) -> {
            // a search field gives back what its reader typed into it, which says nothing of what there is
            String answer = ask(by("contractor2"), endpoint, table.get(endpoint)).asString()
                    .replace("value=\"" + dossier.caseNo() + "\"", "");
            softly.assertThat(answer).as("%s by contractor2", endpoint)
                    .doesNotContain(dossier.secrets().toArray(String[]::new));
        }, "GET ");
    }

    @Test
    @Clause("JY-4.4")
    void shouldShowTheAuthorityWhatItHidesFromTheUnrelated() {
        String all = "/api/tasks?whose=all&text=" + CaseDesk.encoded(dossier.caseNo());
        assertThat(desk.get("inspector1", all).path("count").asInt()).isPositive();
        assertThat(desk.get("contractor2", all).path("count").asInt()).isZero();
        assertThat(by("inspector1").get("/cases?q=" + CaseDesk.encoded(dossier.caseNo())).asString())
                .contains(dossier.caseNo(), Dossier.SITE);
        assertThat(by("inspector1").get("/cases/" + dossier.caseId()).asString()).contains(dossier.secrets());
    }

    @Test
    void shouldLetNobodyActInACaseThatIsNotHis() {
        traces.assertNone(() -> forEverybody((endpoint, person, softly) -> {
            Row row = table.get(endpoint);
            if (row.kind() != Kind.LIST && row.kind() != Kind.READ && !row.people().contains(person)) {
                Response answer = ask(by(person), endpoint, row);
                softly.assertThat(answer.statusCode()).as("%s by %s", endpoint, person).isIn(REFUSED);
                softly.assertThat(answer.asString()).as("%s by %s", endpoint, person).doesNotContain(dossier.caseNo());
            }
        }));
    }

    private Response ask(RequestSpecification caller, String endpoint, Row row) {
        RequestSpecification request = caller.redirects().follow(false).cookie("csrf-token", CSRF);
        String verb = endpoint.substring(0, endpoint.indexOf(' '));
        switch (row.kind()) {
            case JSON -> request.contentType(ContentType.JSON).header("X-CSRF-TOKEN", CSRF).body(row.body());
            case FORM -> request.formParam("csrf-token", CSRF).formParams(row.fields());
            case FILE -> request.header("X-CSRF-TOKEN", CSRF).multiPart("csrf-token", CSRF).multiPart("file",
                    "a.pdf", UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            case LIST, READ -> request.header("Accept", "*/*");
        }
        return request.request(verb, row.url());
    }

    private static RequestSpecification by(String person) {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of(person));
    }

    private void check(BiConsumer<String, SoftAssertions> one) {
        check(one, "");
    }

    private void check(BiConsumer<String, SoftAssertions> one, String verb) {
        SoftAssertions softly = new SoftAssertions();
        table.keySet().stream().filter(endpoint -> endpoint.startsWith(verb))
                .forEach(endpoint -> one.accept(endpoint, softly));
        softly.assertAll();
    }

    private void forEverybody(Asked one) {
        check((endpoint, softly) -> AccessTable.EVERYBODY.forEach(person -> one.by(endpoint, person, softly)));
    }

    /** One person at one endpoint. */
    private interface Asked {
        void by(String endpoint, String person, SoftAssertions softly);
    }
}
