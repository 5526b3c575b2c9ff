package org.duban.security.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;

import org.duban.testsupport.TestCity;
import org.duban.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import cn.hutool.core.util.CreditCodeUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
class OrganisationResourceTest {

    private static final String BODY = """
            {"kind": "SUB_CONTRACTOR", "code": "%s", "name": "济源市试验劳务有限公司", "region": "419001",
             "legalRepresentative": "丁一", "address": "沁园路 99 号", "phone": "0391-0000099"}""";

    private static final String INSPECTOR_2 = "00000000-0000-4000-8000-000000000002";

    private final TestCity city;
    private final EntityManager database;

    OrganisationResourceTest(TestCity city, EntityManager database) {
        this.city = city;
        this.database = database;
    }

    @BeforeEach
    void foundTheCity() {
        city.found();
    }

    @Test
    void shouldSayWhoIAmByMembershipNotByToken() {
        as("inspector1").get("/api/me").then().statusCode(200).header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff").body("name", equalTo("陈正平"))
                .body("organisation", equalTo("济源市建筑施工安全监督站")).body("roles", hasItem("reg-inspector"));
    }

    @Test
    void shouldAnswerAllRequestsOfAPersonWhoComesForTheFirstTime() {
        // given
        Tokens.of("inspector2");
        for (int round = 0; round < 5; round++) {
            QuarkusTransaction.requiringNew().run(() -> database
                    .createNativeQuery("DELETE FROM membership_roles WHERE person_id = ?1").setParameter(1, INSPECTOR_2)
                    .executeUpdate());
            // when
            List<Integer> answers = IntStream.range(0, 12).parallel()
                    .mapToObj(i -> as("inspector2").get("/api/me").statusCode()).toList();
            // then
            assertThat(answers).containsOnly(200);
            assertThat(database.createNativeQuery("SELECT role FROM membership_roles WHERE person_id = ?1")
                    .setParameter(1, INSPECTOR_2).getResultList().toString()).contains("reg-inspector");
        }
    }

    @Test
    void shouldAnswerAProblemWithoutAToken() {
        given().get("/api/me").then().statusCode(401).contentType("application/problem+json")
                .body("type", equalTo("https://duban.org/problems/unauthenticated")).body("title", equalTo("请先登录"));
    }

    @Test
    void shouldRefuseATokenThatSomebodyMadeUp() {
        given().auth().oauth2("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.").get("/api/me").then().statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void shouldSpeakEnglishToWhoAsksForIt() {
        as("contractor1").header("Accept-Language", "en").contentType(ContentType.JSON)
                .body(BODY.formatted("91419001MA0010010C")).post("/api/organisations").then().statusCode(403)
                .body("title", equalTo("You have no right to do this"));
    }

    @Test
    void shouldRefuseAWrongCheckDigitAndLeaveNoTrace() {
        as("admin1").contentType(ContentType.JSON).body(BODY.formatted("91419001MA00105045"))
                .post("/api/organisations").then().statusCode(400)
                .body("violations[0].field", equalTo("code"));
    }

    @Test
    void shouldTakeAnOldCodeOnceItIsConfirmedAndMarkIt() {
        String fits = CreditCodeUtil.randomCreditCode();
        String code = fits.substring(0, 17) + (fits.endsWith("1") ? "2" : "1");

        as("admin1").contentType(ContentType.JSON).body(BODY.formatted(" " + code + " ")).post("/api/organisations").then()
                .statusCode(400).body("violations[0].field", equalTo("code")).body("confirm", equalTo("codeConfirmed"));
        as("admin1").contentType(ContentType.JSON).body(BODY.formatted(code).replaceFirst("}$", ", \"codeConfirmed\": true}"))
                .post("/api/organisations").then().statusCode(200).body("code", equalTo(code)).body("codeUnfit", equalTo(true));
    }

    @Test
    void shouldRefuseAFieldTooManyAndAFieldOfAWrongType() {
        as("admin1").contentType(ContentType.JSON).body("{\"kind\": \"SUB_CONTRACTOR\", \"surprise\": 1}")
                .post("/api/organisations").then().statusCode(400).body("violations[0].field", equalTo("surprise"));
        as("admin1").contentType(ContentType.JSON).body("{\"kind\": \"NOBODY\"}").post("/api/organisations").then()
                .statusCode(400).body("violations[0].field", equalTo("kind"));
        as("admin1").contentType(ContentType.JSON).body("{").post("/api/organisations").then().statusCode(400)
                .body("type", equalTo("https://duban.org/problems/malformed"));
    }

    @Test
    void shouldTakeTheSameRequestOnceAndRefuseAnotherUnderItsKey() {
        // given
        String key = UUID.randomUUID().toString();
        String body = BODY.formatted(CreditCodeUtil.randomCreditCode());

        // when
        String first = post(key, body, 200);
        String second = post(key, body, 200);

        // then
        assertThat(second).isEqualTo(first);
        as("admin1").header("Idempotency-Key", key).contentType(ContentType.JSON)
                .body(body.replace("丁一", "丁二")).post("/api/organisations").then().statusCode(422)
                .body("type", equalTo("https://duban.org/problems/idempotency-mismatch"));
        as("admin1").contentType(ContentType.JSON).body(body).post("/api/organisations").then().statusCode(409);
    }

    @Test
    void shouldGiveNothingToAPersonWhoHasLeftAndEverythingBackWhenHeReturns() {
        // given
        String organisation = as("builder1").get("/api/me").then().statusCode(200).extract().path("organisationId");
        // when
        place(organisation, true, "admin1", 204);
        // then
        as("builder1").get("/api/me").then().statusCode(403);
        as("builder1").get("/api/cases").then().statusCode(403);
        // when
        place(organisation, false, "admin1", 204);
        // then
        as("builder1").get("/api/me").then().statusCode(200).body("organisationId", equalTo(organisation));
    }

    @Test
    void shouldLetNobodyButAnAdministratorEndAMembership() {
        String organisation = as("builder1").get("/api/me").then().statusCode(200).extract().path("organisationId");
        place(organisation, true, "inspector1", 403);
        as("builder1").get("/api/me").then().statusCode(200);
    }

    private static void place(String organisation, boolean ended, String by, int status) {
        as(by).contentType(ContentType.JSON).body("""
                {"organisationId": %s, "name": "郑启航", "post": "甲方代表", "ended": %s}""".formatted(organisation, ended))
                .put("/api/memberships/00000000-0000-4000-8000-000000000015").then().statusCode(status);
    }

    private static String post(String key, String body, int status) {
        return as("admin1").header("Idempotency-Key", key).contentType(ContentType.JSON).body(body)
                .post("/api/organisations").then().statusCode(status).extract().asString();
    }

}
