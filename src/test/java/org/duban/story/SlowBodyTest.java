package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.duban.testsupport.Held;
import org.duban.testsupport.TestCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Whoever sends slowly, or not at all, keeps nobody else waiting. */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
class SlowBodyTest {

    private static final String UPLOAD = "/api/files";
    private static final String CONSENT = "/api/organisations/me/e-service-consent";
    private static final String FORM = "/tasks/1/claim";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final TestCity city;
    private final List<Held> held = new ArrayList<>();

    SlowBodyTest(TestCity city) {
        this.city = city;
    }

    @BeforeEach
    void somewhereToBelong() {
        city.found();
        as("inspector1").get("/api/me").then().statusCode(200);
    }

    @AfterEach
    void letGo() throws IOException {
        for (Held one : held) {
            one.close();
        }
    }

    @ParameterizedTest
    @CsvSource({ "POST " + UPLOAD + ", application/octet-stream", "POST " + CONSENT + ", application/json",
            "POST " + FORM + ", application/x-www-form-urlencoded",
            "GET /language/en, application/x-www-form-urlencoded" })
    void shouldAnswerOthersWhileOnePersonSendsNothing(String address, String type) throws IOException {
        // given
        for (int i = 0; i < 220; i++) {
            hold("contractor1", address, type);
        }

        // then
        try (Held other = Held.open("GET /api/me", "inspector1", "").within(SOON);
                Held probe = Held.open("GET /q/health/ready", "inspector1", "").within(SOON);
                Held upload = Held.open("POST " + UPLOAD, "contractor2", head("text/html", 3)).send("x<a").within(SOON)) {
            assertThat(other.status()).isEqualTo(200);
            assertThat(probe.status()).isEqualTo(200);
            assertThat(upload.status()).isEqualTo(415);
        }
    }

    @Test
    void shouldTakeAsManyFilesOfOnePersonAtOnceAsABrowserSendsAndRefuseOneMoreInWords() throws IOException {
        // given
        for (int i = 0; i < 24; i++) {
            // Only what is being read counts, and requests overtake each other.
            held.add(Held.open("POST " + UPLOAD, "contractor1", head("application/octet-stream", 100)
                    + "Expect: 100-continue\r\n").within(SOON).untilRead().send("{\"a\":\"bcd"));
        }

        // when
        Held.Answer further = hold("contractor1", "POST " + UPLOAD, "application/octet-stream").within(SOON).answer();
        held.getFirst().send("x".repeat(91));
        Held.Answer first = held.getFirst().within(SOON).answer();

        // then
        assertThat(further.status()).isEqualTo(429);
        assertThat(further.head()).contains("application/problem+json");
        assertThat(further.body()).contains("/too-many", "24");
        assertThat(first.status()).isEqualTo(415);
        assertThat(hold("contractor1", "POST " + UPLOAD, "application/octet-stream").send("x".repeat(91)).within(SOON)
                .status()).isEqualTo(415);
        assertThat(Held.open("POST " + UPLOAD, "contractor2", head("application/octet-stream", 3)).send("x<a")
                .within(SOON).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST " + UPLOAD, "POST " + CONSENT, "POST " + FORM })
    void shouldTellInWordsThatABodyDoesNotGoOn(String address) throws IOException {
        // when
        Held.Answer answer = hold("contractor1", address, address.endsWith(FORM) ? "application/x-www-form-urlencoded"
                : "application/json").within(DEADLINE).answer();

        // then
        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.head()).contains(address.endsWith(FORM) ? "text/html" : "application/problem+json");
        assertThat(answer.body()).contains(address.endsWith(FORM) ? "<main" : "/too-slow");
    }

    @Test
    void shouldTakeABodyThatComesInPieces() throws IOException, InterruptedException {
        // given
        String body = "{\"version\":0,\"answers\":[]}";
        Held sender = Held.open("POST /api/rectifications/999999999999/answers", "contractor1",
                head("application/json", body.length()));

        // when
        for (char one : body.toCharArray()) {
            sender.send(String.valueOf(one));
            Thread.sleep(20);
        }

        // then
        try (sender) {
            assertThat(sender.within(SOON).status()).isEqualTo(400);
        }
    }

    /** Begins to send a hundred bytes, and sends nine. */
    private Held hold(String person, String address, String type) throws IOException {
        Held one = Held.open(address, person, head(type, 100)).send("{\"a\":\"bcd");
        held.add(one);
        return one;
    }

    private static String head(String type, int length) {
        return "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\nX-File-Name: a.pdf\r\n";
    }
}
