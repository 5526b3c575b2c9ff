package org.duban.security;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;

/** Accounts and secrets: one account for everything, or a secret that everybody knows, is refused. */
@ApplicationScoped
class AccountChecks implements StartCheck {

    private final Config config;
    private final SecurityConfig security;
    private final DemoPeople demoPeople;

    AccountChecks(Config config, SecurityConfig security, DemoPeople demoPeople) {
        this.config = config;
        this.security = security;
        this.demoPeople = demoPeople;
    }

    @Override
    public List<String> objections() {
        List<String> objections = new ArrayList<>();
        if (text("quarkus.datasource.username").equals(text("quarkus.flyway.username"))) {
            objections.add("DUBAN_DB_USERNAME and DUBAN_DB_OWNER_USERNAME are the same account");
        }
        if (text("quarkus.datasource.username").equals("root")) {
            objections.add("DUBAN_DB_USERNAME is root");
        }
        String secret = text("quarkus.oidc.credentials.secret");
        if (secret.isBlank() || security.knownSecrets().contains(secret)) {
            objections.add("DUBAN_OIDC_CLIENT_SECRET is missing or the demo's");
        }
        String issuer = text("quarkus.oidc.auth-server-url");
        if (!issuer.startsWith("https://")) {
            objections.add("DUBAN_OIDC_URL does not use https");
        }
        if (demoPeople.canSignIn(issuer)) {
            objections.add("the realm at DUBAN_OIDC_URL lets the demo's people in");
        }
        return objections;
    }

    private String text(String setting) {
        return config.getOptionalValue(setting, String.class).orElse("");
    }
}
