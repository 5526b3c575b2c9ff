package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.duban.calendar.TestClock;
import org.duban.registry.Site;
import org.duban.registry.SiteOrganisation;
import org.duban.registry.Sites;
import org.duban.security.OrganisationKind;
import org.duban.testsupport.OrderEntries;
import org.duban.testsupport.Pdfs;
import org.duban.testsupport.TestCity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What the people of a case do, each with his own token over HTTP, and the wait for what the engine does between. */
@Singleton
public class CaseDesk {

    public static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SECOND_OFFICER = "00000000-0000-4000-8000-000000000002";
    private static final String CASE_OFFICER = "00000000-0000-4000-8000-000000000003";

    private final TestCity city;
    private final TestClock clock;
    private final Sites sites;
    private final EntityManager database;

    CaseDesk(TestCity city, TestClock clock, Sites sites, EntityManager database) {
        this.city = city;
        this.clock = clock;
        this.sites = sites;
        this.database = database;
    }

    public void found() {
        city.found();
    }

    public void at(String instant) {
        clock.set(instant);
    }

    public void giveTimeBack() {
        clock.reset();
    }

    /** The organisation of contractor1 and the like, as an id of the API. */
    public String organisationOf(String person) {
        return as(person).get("/api/me").then().statusCode(200).extract().path("organisationId");
    }

    /** A site of this region with all of the city's enterprises but contractor2. */
    public long site(String name, String region) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Site site = new Site("S" + UUID.randomUUID().toString().substring(0, 12), name, region, "沁园街道 8 号",
                    List.of(new SiteOrganisation(city.organisationOf("015"), OrganisationKind.BUILDER),
                            new SiteOrganisation(city.organisationOf("011"), OrganisationKind.GENERAL_CONTRACTOR),
                            new SiteOrganisation(city.organisationOf("013"), OrganisationKind.SUB_CONTRACTOR),
                            new SiteOrganisation(city.organisationOf("014"), OrganisationKind.SUPERVISOR)));
            sites.persistAndFlush(site);
            return site.id();
        });
    }

    public ObjectNode finding(String violation, String liable, String day) {
        return JSON.createObjectNode().put("violation", violation).put("facts", "现场检查发现的违法事实").put("place", "项目部办公室")
                .put("foundOn", day).put("liableOrganisation", organisationOf(liable));
    }

    public ObjectNode opening(long site, ObjectNode... findings) {
        ObjectNode body = JSON.createObjectNode().put("site", String.valueOf(site)).put("secondOfficer", SECOND_OFFICER)
                .put("caseOfficer", CASE_OFFICER);
        body.putArray("findings").addAll(List.of(findings));
        return body;
    }

    public Opened open(long site, ObjectNode... findings) {
        JsonNode opened = post("inspector1", "/api/cases", opening(site, findings)).statusCode(200).extract()
                .as(JsonNode.class);
        return new Opened(opened.path("caseId").asText(), opened.path("caseNo").asText(),
                opened.path("rectificationId").asText());
    }

    public ValidatableResponse post(String person, String path, Object body) {
        return as(person).contentType(ContentType.JSON).body(body.toString()).post(path).then();
    }

    public JsonNode get(String person, String path) {
        return as(person).urlEncodingEnabled(false).get(path).then().statusCode(200).extract().as(JsonNode.class);
    }

    /** The order as this person sees it. */
    public JsonNode order(String person, String id) {
        return get(person, "/api/rectifications/" + id);
    }

    /** The order's item at this position. */
    public JsonNode item(String person, String order, int position) {
        for (JsonNode item : order(person, order).path("items")) {
            if (item.path("position").asInt() == position) {
                return item;
            }
        }
        throw new AssertionError(person + " sees no item " + position + " of " + order);
    }

    /** The case's open tasks at this element on the person's own list. */
    public List<JsonNode> tasks(String person, String caseId, String element) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(person, "/api/tasks?whose=unit&sort=created&limit=200&element=" + element + cursor);
            page.path("items").forEach(one -> {
                if (one.path("caseId").asText().equals(caseId)) {
                    found.add(one);
                }
            });
            cursor = page.path("next").isTextual() ? "&cursor=" + encoded(page.path("next").asText()) : "";
        } while (!cursor.isEmpty());
        return found;
    }

    /** The task at this element on the person's list, once the engine has brought it. */
    public JsonNode await(String person, String caseId, String element) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<JsonNode> found = tasks(person, caseId, element);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            assertThat(System.nanoTime()).as("%s did not reach %s in case %s", element, person, caseId)
                    .isLessThan(giveUp);
            pause();
        }
    }

    public JsonNode form(String person, JsonNode task) {
        return get(person, "/api/tasks/" + task.path("id").asText() + "/form").path("data");
    }

    public ValidatableResponse tryComplete(String person, JsonNode task, JsonNode data) {
        ObjectNode body = JSON.createObjectNode().put("version", task.path("version").asInt());
        body.set("data", data);
        return post(person, "/api/tasks/" + task.path("id").asText() + "/complete", body);
    }

    public void complete(String person, JsonNode task, JsonNode data) {
        tryComplete(person, task, data).statusCode(200);
    }

    public void complete(String person, String caseId, String element, Map<String, ?> entries) {
        complete(person, await(person, caseId, element), JSON.valueToTree(entries));
    }

    /** Attaches the scan of each paper that waits for it. */
    public void seal(String person, String caseId, String element) {
        JsonNode task = await(person, caseId, element);
        complete(person, task, OrderEntries.sealed(JSON.createObjectNode(), form(person, task), () -> file(person, "盖章件")));
    }

    /** What a comparison of database and engine that is made now finds in the case. */
    public List<String> findings(String caseId) {
        JsonNode all = post("admin1", "/api/operations/reconciliations", JSON.createObjectNode()).statusCode(200).extract()
                .as(JsonNode.class);
        return all.findParents("caseId").stream().filter(one -> one.path("caseId").asText().equals(caseId))
                .map(one -> one.path("what").asText()).toList();
    }

    /** Has the person an inspector's post, as if his token had said so. */
    public void makeInspector(String personId) {
        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeQuery("INSERT IGNORE INTO membership_roles (person_id, role) VALUES (?1, 'reg-inspector')")
                .setParameter(1, personId).executeUpdate());
    }

    /** Gives a case to another region, as if its site lay there. */
    public void moveAway(String caseId, String region) {
        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeQuery("UPDATE dossiers SET region = ?1 WHERE id = ?2").setParameter(1, region)
                .setParameter(2, Long.valueOf(caseId)).executeUpdate());
    }

    /** Sends a picture of a paper and returns its id. */
    public String file(String person, String name) {
        return as(person).contentType("application/pdf").header("X-File-Name", encoded(name + ".pdf"))
                .body(Pdfs.page())
                .post("/api/files").then().statusCode(201).extract().path("id");
    }

    public static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public record Opened(String caseId, String caseNo, String orderId) {
    }
}
