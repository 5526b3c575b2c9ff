package org.duban.document.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.duban.casefile.ServiceReceipt;
import org.duban.document.DocumentContent.Officer;
import org.duban.document.DocumentContent.Party;
import org.duban.document.DocumentContent.Reference;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.document.NewDocument;
import org.duban.document.PdfState;
import org.duban.document.PlainAccessProfile;
import org.duban.testsupport.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(PlainAccessProfile.class)
class DocumentResourceTest {

    private static final AtomicLong CASES = new AtomicLong(System.nanoTime());

    private final Documents documents;
    private final TestCity city;

    DocumentResourceTest(Documents documents, TestCity city) {
        this.documents = documents;
        this.city = city;
    }

    @BeforeEach
    void foundTheCity() {
        city.found();
    }

    @Test
    void shouldListTheDocumentsOfACaseByPages() {
        // given
        long caseId = CASES.incrementAndGet();
        long first = issue(caseId, "011").id();
        long second = issue(caseId, "011").id();
        issue(caseId, "012");

        // then
        as("inspector1").get("/api/documents?case=" + caseId).then().statusCode(200).body("items", hasSize(3))
                .body("next", nullValue());
        String next = as("contractor1").get("/api/documents?limit=1&case=" + caseId).then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].id", equalTo(String.valueOf(first))).extract().path("next");
        as("contractor1").get("/api/documents?limit=1&cursor=" + next + "&case=" + caseId).then().statusCode(200)
                .body("items[0].id", equalTo(String.valueOf(second))).body("next", nullValue());
    }

    @Test
    void shouldRefuseAListOfNoCase() {
        as("inspector1").get("/api/documents").then().statusCode(400).body("violations[0].field", equalTo("case"));
        as("inspector1").get("/api/documents?case=1&limit=0").then().statusCode(400);
        given().get("/api/documents?case=1").then().statusCode(401);
    }

    @Test
    void shouldShowADocumentWithItsTextAndPdfToItsAudience() {
        IssuedDocument document = issue(CASES.incrementAndGet(), "011");
        String path = "/api/documents/" + document.id();
        await().atMost(Duration.ofMinutes(2)).until(() -> documents.get(document.id()).pdfState() == PdfState.READY);

        as("contractor1").get(path).then().statusCode(200).body("number", equalTo(document.number()))
                .body("title", equalTo("送达回证")).body("data.method", equalTo("直接送达"))
                .body("pdfHash", notNullValue()).body("date", equalTo("2026-07-13"));
        as("contractor1").get(path + "/html").then().statusCode(200)
                .header("Content-Security-Policy", containsString("sandbox")).body(containsString(document.number()));
        as("contractor1").get(path + "/pdf").then().statusCode(200).contentType("application/pdf")
                .header("X-Content-Type-Options", equalTo("nosniff"));
        as("contractor1").get(path + "/sealed").then().statusCode(404);
    }

    @Test
    void shouldHideADocumentAndItsFilesFromOthers() {
        String path = "/api/documents/" + issue(CASES.incrementAndGet(), "011").id();

        for (String part : List.of("", "/html", "/pdf", "/sealed")) {
            as("contractor2").get(path + part).then().statusCode(404);
            given().get(path + part).then().statusCode(401);
        }
    }

    private IssuedDocument issue(long caseId, String audience) {
        ServiceReceipt receipt = new ServiceReceipt("济住建实名案〔2026〕1号", "济源市建筑施工安全监督站", "济水文化中心",
                new Reference("限期整改通知书", "济住建（实名）限改字〔2026〕1号", LocalDate.of(2026, 7, 10)),
                new Party("河南济水建设集团有限公司", "91419001MA0010221U", "段志强", "沁园路 1 号"), "直接送达", "项目部",
                LocalDate.of(2026, 7, 13), "张德全", null, null, null, List.of(new Officer("陈正平", "豫执法 41900101")), null);
        return QuarkusTransaction.requiringNew().call(() -> documents.issue(new NewDocument(caseId,
                ServiceReceipt.KIND, "JY-AJZ", LocalDate.of(2026, 7, 13), documents.data(receipt),
                Set.of(city.organisationOf(audience)))));
    }
}
