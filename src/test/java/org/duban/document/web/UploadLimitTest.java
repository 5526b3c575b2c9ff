package org.duban.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.duban.testsupport.Pdfs;
import org.duban.testsupport.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** Whoever sends file upon file is told to wait, in words, and keeps nobody else waiting. */
@QuarkusTest
@TestProfile(UploadLimitTest.FewAtOnce.class)
class UploadLimitTest {

    private final TestCity city;

    UploadLimitTest(TestCity city) {
        this.city = city;
    }

    @BeforeEach
    void foundTheCity() {
        city.found();
    }

    @Test
    void shouldTellWhoSendsTwoHundredFilesToWait() {
        List<Response> answers = Stream.generate(() -> send("contractor1")).limit(200).toList();

        assertThat(answers.stream().filter(one -> one.statusCode() == 201)).hasSizeBetween(100, 105);
        answers.getLast().then().statusCode(429).contentType("application/problem+json").body("type", endsWith("/too-many"))
                .body("detail", containsString("每分钟"));
        send("contractor2").then().statusCode(201);
    }

    private static Response send(String person) {
        return as(person).contentType("application/pdf").header("X-File-Name", "a.pdf").body(Pdfs.page()).post("/api/files");
    }

    /** As an operator has it, and hardly any more while the test runs, however slow the machine. */
    public static class FewAtOnce implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("duban.document.uploads-at-once", "100", "duban.document.uploads-per-minute", "1");
        }
    }
}
