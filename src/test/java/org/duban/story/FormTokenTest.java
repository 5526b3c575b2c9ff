package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.assertj.core.api.SoftAssertions;
import org.duban.story.Endpoints.Demand;
import org.duban.testsupport.TestCity;
import org.duban.testsupport.Tokens;
import org.duban.testsupport.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A page changes nothing without the token of its form, whatever the type of what was sent claims to be. */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
class FormTokenTest {

    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Map<String, String> PERSONS = Map.of("reg-inspector", "inspector1", "reg-case-officer",
            "case-officer1", "reg-leader", "leader1", "reg-admin", "admin1", "regulator", "inspector1", "contractor",
            "contractor1");

    private final SortedMap<String, Demand> forms = new TreeMap<>(Endpoints.all());
    private final TestCity city;

    FormTokenTest(TestCity city) {
        this.city = city;
        forms.keySet().removeIf(one -> one.startsWith("GET ") || one.contains(" /api/"));
    }

    @BeforeEach
    void somewhereToBelong() {
        city.found();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "text/plain", "application/octet-stream", "application/json", FORM,
            "multipart/form-data; boundary=x", "*/*" })
    void shouldRefuseWhatComesWithoutItsToken(String type) {
        SoftAssertions softly = new SoftAssertions();
        forms.forEach((form, demand) -> {
            Wire.Answer answer = request(form, demand).body(type, "site=1&code=V03".getBytes(StandardCharsets.UTF_8)).send();
            softly.assertThat(answer.status()).as("%s at %s: %s", type, form, answer.body()).isIn(400, 415);
            softly.assertThat(answer.body()).as("%s at %s", type, form).contains("<main");
        });
        assertThat(forms).hasSizeGreaterThan(10);
        softly.assertAll();
    }

    @Test
    void shouldLookAtWhatComesWithItsToken() {
        for (Wire.Answer answer : List.of(
                request("PUT /tasks/{id}/draft", Demand.SIGNED_IN).header("X-CSRF-TOKEN", CSRF)
                        .body("multipart/form-data; boundary=x",
                                ("--x\r\nContent-Disposition: form-data; name=\"csrf-token\"\r\n\r\n" + CSRF
                                        + "\r\n--x--\r\n").getBytes(StandardCharsets.UTF_8))
                        .send(),
                request("POST /tasks/{id}/claim", forms.get("POST /tasks/{id}/claim"))
                        .body(FORM, ("version=0&csrf-token=" + CSRF).getBytes(StandardCharsets.UTF_8)).send())) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        }
    }

    @Test
    void shouldRefuseAFormInACharacterSetThatNobodyKnows() {
        SoftAssertions softly = new SoftAssertions();
        forms.forEach((form, demand) -> {
            for (String charset : List.of("nonsense", "%20", "\"\"")) {
                Wire.Answer answer = request(form, demand).header("X-CSRF-TOKEN", CSRF).body(FORM + "; charset=" + charset,
                        "site=1&code=%41".getBytes(StandardCharsets.UTF_8)).send();
                softly.assertThat(answer.status()).as("%s at %s: %s", charset, form, answer.body()).isBetween(200, 415);
                softly.assertThat(answer.body()).as("%s at %s", charset, form).doesNotContain("Exception");
            }
        });
        softly.assertAll();
    }

    private static Wire request(String form, Demand demand) {
        String person = demand.roles().stream().filter(PERSONS::containsKey).sorted().map(PERSONS::get).findFirst()
                .orElse("inspector1");
        return Wire.of(form.substring(0, form.indexOf(' ')), form.substring(form.indexOf(' ') + 1)
                .replaceAll("\\{[^}]*}", "999999999999")).header("Authorization", "Bearer " + Tokens.of(person))
                .header("Cookie", "csrf-token=" + CSRF);
    }
}
