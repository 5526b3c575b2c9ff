package org.duban.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import org.duban.testsupport.TestCity;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The way in and out through the real Keycloak, whose realm knows the addresses to return to letter by letter. */
@QuarkusTest
@TestProfile(OwnAddressProfile.class)
class SignInTest {

    private static final String WHERE = "/tasks?whose=unit&sort=created";

    private final TestCity city;
    private final URI duban = URI.create(System.getenv("DUBAN_WEB_URL"));

    SignInTest(TestCity city) {
        this.city = city;
    }

    @BeforeEach
    void somewhereToBelong() {
        city.found();
    }

    @Test
    void shouldBringThePersonBackToWhereHeWas() throws Exception {
        try (Visitor visitor = new Visitor()) {
            // given
            Visitor.Answer asked = visitor.get(duban.resolve(WHERE));
            assertThat(asked.status()).isEqualTo(302);
            assertThat(asked.location()).contains("redirect_uri=" + Visitor.encoded(duban + "/signed-in") + "&");

            // when
            Visitor.Answer signedIn = signIn(visitor, asked);

            // then
            assertThat(signedIn.address()).hasPath("/tasks").hasQuery("whose=unit&sort=created");
            assertThat(signedIn.status()).isEqualTo(200);
            assertThat(visitor.holds("q_session")).isTrue();
        }
    }

    @Test
    void shouldLeaveByKeycloakAndArriveAtThePageAfterSigningOut() throws Exception {
        try (Visitor visitor = new Visitor()) {
            signIn(visitor, visitor.get(duban.resolve(WHERE)));

            Visitor.Answer out = follow(visitor, visitor.get(duban.resolve("/sign-out")));

            assertThat(out.address()).hasPath("/signed-out");
            assertThat(out.status()).isEqualTo(200);
            assertThat(visitor.holds("q_session")).isFalse();
            assertThat(follow(visitor, visitor.get(duban.resolve(WHERE))).body()).as("Keycloak asks again")
                    .contains("name=\"password\"");
        }
    }

    @Test
    void shouldNotSendACodeAnywhereElse() throws Exception {
        assertThat(asked("/signed-in").status()).isEqualTo(200);
        assertThat(asked("/").status()).isEqualTo(400);
        assertThat(asked("/signed-in/").status()).isEqualTo(400);
        assertThat(asked("/signed-in?to=elsewhere").status()).isEqualTo(400);
        assertThat(asked("/language/en?to=/tasks").status()).isEqualTo(400);
        assertThat(asked("/signed-in/../cases").status()).isEqualTo(400);
    }

    @Test
    void shouldNotLeaveToAnywhereElse() throws Exception {
        assertThat(left("/signed-out").status()).isEqualTo(302);
        assertThat(left("/signed-out").location()).isEqualTo(System.getenv("DUBAN_WEB_URL") + "/signed-out");
        assertThat(left("/tasks").status()).isEqualTo(400);
        assertThat(left("/signed-out/x").status()).isEqualTo(400);
    }

    private static Visitor.Answer asked(String returningTo) throws IOException, InterruptedException {
        return keycloak("auth?client_id=duban-web&response_type=code&scope=openid&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri=", returningTo);
    }

    private static Visitor.Answer left(String returningTo) throws IOException, InterruptedException {
        return keycloak("logout?client_id=duban-web&post_logout_redirect_uri=", returningTo);
    }

    private static Visitor.Answer keycloak(String request, String returningTo) throws IOException, InterruptedException {
        try (Visitor visitor = new Visitor()) {
            String realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
            return visitor.get(URI.create(realm + "/protocol/openid-connect/" + request
                    + Visitor.encoded(System.getenv("DUBAN_WEB_URL") + returningTo)));
        }
    }

    private static Visitor.Answer signIn(Visitor visitor, Visitor.Answer asked)
            throws IOException, InterruptedException {
        Visitor.Answer form = follow(visitor, asked);
        assertThat(form.body()).contains("name=\"password\"");
        return follow(visitor, visitor.submit(form, Map.of("username", "inspector1", "password", "demo")));
    }

    private static Visitor.Answer follow(Visitor visitor, Visitor.Answer first) throws IOException, InterruptedException {
        Visitor.Answer answer = first;
        for (int hop = 0; hop < 10 && !answer.location().isEmpty(); hop++) {
            answer = visitor.get(answer.next());
        }
        return answer;
    }
}
