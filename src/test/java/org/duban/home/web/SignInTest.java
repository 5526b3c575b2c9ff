package org.duban.home.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

import org.duban.testsupport.TestCity;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void shouldOpenNothingWithCopiedCookiesOnceThePersonHasLeft() throws Exception {
        try (Visitor visitor = new Visitor()) {
            signIn(visitor, visitor.get(duban.resolve(WHERE)));
            try (Visitor thief = visitor.copy()) {
                assertThat(thief.get(duban.resolve(WHERE)).status()).isEqualTo(200);

                follow(visitor, visitor.get(duban.resolve("/sign-out")));

                Visitor.Answer refused = thief.get(duban.resolve(WHERE));
                assertThat(refused.status()).isEqualTo(302);
                assertThat(refused.location()).contains("/protocol/openid-connect/auth?");
            }
            assertThat(signIn(visitor, visitor.get(duban.resolve(WHERE))).status()).as("he comes back").isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/me", "//api/me", "/%61pi/me", "/./api/me", "/q/../api/me", "/api;x/me", "/%61pi;x/me",
            "/api/me;x" })
    void shouldOpenNoApiToCookies(String address) throws Exception {
        try (Visitor visitor = new Visitor()) {
            signIn(visitor, visitor.get(duban.resolve(WHERE)));

            Visitor.Answer refused = visitor.ask(URI.create(duban + address));

            assertThat(refused.status()).isIn(400, 401);
            assertThat(refused.body()).doesNotContain("inspector1");
        }
    }

    @Test
    void shouldTakeNoSessionOfTwoPeople() throws Exception {
        try (Visitor inspector = new Visitor(); Visitor leader = new Visitor()) {
            signIn("inspector1", inspector, inspector.get(duban.resolve(WHERE)));
            signIn("leader1", leader, leader.get(duban.resolve(WHERE)));
            for (String cookie : List.of("q_session_at", "q_session")) {
                try (Visitor mixed = inspector.copy()) {
                    mixed.take(cookie, leader);
                    Visitor.Answer refused = mixed.get(duban.resolve(WHERE));
                    assertThat(refused.status()).as(cookie).isEqualTo(302);
                    assertThat(refused.location()).as(cookie).contains("/protocol/openid-connect/auth?");
                }
            }
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

    @ParameterizedTest
    @ValueSource(strings = { "account", "account-console", "admin-cli", "security-admin-console" })
    void shouldLetNobodyInByTheDoorsThatEveryRealmHas(String client) {
        String realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        assertThat(tokens(realm, "duban-cli")).isEqualTo(200);
        assertThat(tokens(realm, client)).isBetween(400, 401);
    }

    private static int tokens(String realm, String client) {
        return given().formParam("grant_type", "password").formParam("client_id", client)
                .formParam("username", "inspector1").formParam("password", "demo")
                .post(realm + "/protocol/openid-connect/token").statusCode();
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
        return signIn("inspector1", visitor, asked);
    }

    private static Visitor.Answer signIn(String person, Visitor visitor, Visitor.Answer asked)
            throws IOException, InterruptedException {
        Visitor.Answer form = follow(visitor, asked);
        assertThat(form.body()).contains("name=\"password\"");
        return follow(visitor, visitor.submit(form, Map.of("username", person, "password", "demo")));
    }

    private static Visitor.Answer follow(Visitor visitor, Visitor.Answer first) throws IOException, InterruptedException {
        Visitor.Answer answer = first;
        for (int hop = 0; hop < 10 && !answer.location().isEmpty(); hop++) {
            answer = visitor.get(answer.next());
        }
        return answer;
    }
}
