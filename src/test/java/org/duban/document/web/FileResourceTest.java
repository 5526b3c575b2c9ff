package org.duban.document.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

import org.duban.testsupport.Pdfs;
import org.duban.testsupport.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class FileResourceTest {

    private static final String NAME = "现场 照片+1.pdf";

    private final TestCity city;

    FileResourceTest(TestCity city) {
        this.city = city;
    }

    @BeforeEach
    void foundTheCity() {
        city.found();
    }

    @Test
    void shouldTakeAFileAndSendItAsAnAttachmentThatNoBrowserRuns() {
        // given
        byte[] content = pdf();

        // when
        String id = send(as("contractor1"), NAME, content).statusCode(201).body("name", equalTo(NAME))
                .body("type", equalTo("application/pdf")).body("size", equalTo(content.length)).extract().path("id");

        // then
        byte[] back = as("contractor1").get("/api/files/" + id).then().statusCode(200)
                .header("Content-Type", equalTo("application/pdf")).header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition",
                        equalTo("attachment; filename*=UTF-8''%E7%8E%B0%E5%9C%BA%20%E7%85%A7%E7%89%87%2B1.pdf"))
                .header("Cache-Control", containsString("no-store")).extract().asByteArray();
        assertThat(back).isEqualTo(content);
    }

    @Test
    void shouldHideAFileThatIsPartOfNoCaseFromEverybodyElse() {
        String id = send(as("contractor1"), NAME, pdf()).statusCode(201).extract().path("id");

        as("contractor2").get("/api/files/" + id).then().statusCode(404);
        as("inspector1").get("/api/files/" + id).then().statusCode(404);
        given().get("/api/files/" + id).then().statusCode(401);
        as("contractor1").get("/api/files/abc").then().statusCode(404);
    }

    @Test
    void shouldRefuseWhoMayOnlyReadAndWhoIsNobody() {
        send(as("observer1"), NAME, pdf()).statusCode(403).contentType("application/problem+json");
        send(given(), NAME, pdf()).statusCode(401);
    }

    @Test
    void shouldRefuseWhatHasNoNameOrIsEmptyOrSomethingElse() {
        as("contractor1").contentType("application/pdf").body(pdf()).post("/api/files").then().statusCode(400)
                .body("violations[0].field", equalTo("X-File-Name"));
        as("contractor1").contentType("application/pdf").header("X-File-Name", "%zz").body(pdf()).post("/api/files")
                .then().statusCode(400);
        as("contractor1").contentType("application/pdf").header("X-File-Name", "%D6%D0.pdf").body(pdf()).post("/api/files")
                .then().statusCode(400).body("violations[0].field", equalTo("X-File-Name"));
        send(as("contractor1"), NAME, new byte[0]).statusCode(400);
        send(as("contractor1"), "页面.html", "<html></html>".getBytes(StandardCharsets.UTF_8)).statusCode(415)
                .body("type", containsString("unsupported-type"));
        send(as("contractor1"), "大.pdf", Arrays.copyOf(pdf(), 21 * 1024 * 1024)).statusCode(413)
                .body("type", containsString("too-large"));
    }

    @Test
    void shouldTakeTheSameSendingOncePerKey() {
        String key = UUID.randomUUID().toString();
        byte[] content = pdf();

        ValidatableResponse given = send(as("contractor1").header("Idempotency-Key", key), NAME, content)
                .statusCode(201).header("Idempotency-Replayed", nullValue());
        String first = given.extract().path("id");
        send(as("contractor1").header("Idempotency-Key", key), NAME, content).statusCode(201)
                .header("Idempotency-Replayed", "true").header("Location", given.extract().header("Location"))
                .contentType("application/json").body(equalTo(given.extract().asString()));

        assertThat(given.extract().header("Location")).endsWith("/api/files/" + first);
        send(as("contractor1").header("Idempotency-Key", key), NAME, pdf()).statusCode(422);
        send(as("contractor1"), NAME, content).statusCode(201).body("id", not(equalTo(first)));
    }

    @Test
    void shouldSayInTheReadinessThatNobodyScans() {
        given().get("/q/health/ready").then().statusCode(200)
                .body("checks.find { it.name == 'files' }.data.virusScan", equalTo("none"));
    }

    private static ValidatableResponse send(RequestSpecification caller, String name, byte[] content) {
        return caller.contentType("application/octet-stream")
                .header("X-File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .body(content).post("/api/files").then();
    }

    static byte[] pdf() {
        return Pdfs.page();
    }
}
