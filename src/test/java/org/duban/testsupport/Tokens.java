package org.duban.testsupport;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.microprofile.config.ConfigProvider;

import io.restassured.specification.RequestSpecification;

/** Real tokens of the demo realm's people, as a script would get them. */
public final class Tokens {

    private static final Map<String, Held> HELD = new ConcurrentHashMap<>();
    private static final long GOOD_FOR_MILLIS = 120_000;

    private Tokens() {
    }

    /** A request by this person. */
    public static RequestSpecification as(String username) {
        return given().auth().oauth2(of(username));
    }

    /** An access token of this person. */
    public static String of(String username) {
        return HELD.compute(username, (name, held) -> held != null
                && System.currentTimeMillis() - held.since() < GOOD_FOR_MILLIS ? held : fresh(name)).token();
    }

    private static Held fresh(String username) {
        String realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        String token = given().baseUri(realm).port(URI.create(realm).getPort()).basePath("")
                .formParam("grant_type", "password").formParam("client_id", "duban-cli")
                .formParam("username", username).formParam("password", "demo")
                .post(realm + "/protocol/openid-connect/token").then().statusCode(200).extract().path("access_token");
        return new Held(token, System.currentTimeMillis());
    }

    private record Held(String token, long since) {
    }
}
