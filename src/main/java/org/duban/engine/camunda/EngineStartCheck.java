package org.duban.engine.camunda;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.binding.BindingConfig;
import org.duban.security.SecurityConfig;
import org.duban.security.StartCheck;

import io.quarkus.arc.lookup.LookupIfProperty;

/** Looks at the way to the engine before a production start: whoever can speak to its gateway can end any task. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.CAMUNDA)
class EngineStartCheck implements StartCheck {

    private final EngineConfig config;
    private final SecurityConfig security;

    EngineStartCheck(EngineConfig config, SecurityConfig security) {
        this.config = config;
        this.security = security;
    }

    @Override
    public List<String> objections() {
        List<String> objections = new ArrayList<>();
        if (!isTls(config.address())) {
            objections.add("DUBAN_ZEEBE_GRPC does not use https");
        }
        Optional<EngineConfig.Credentials> own = config.credentials();
        if (own.isEmpty()) {
            objections.add("duban.engine.credentials is missing, so the gateway asks nobody who he is");
        }
        own.ifPresent(credentials -> {
            if (!isTls(URI.create(credentials.tokenUrl()))) {
                objections.add("duban.engine.credentials.token-url does not use https");
            }
            if (isKnown(credentials.clientSecret())) {
                objections.add("duban.engine.credentials.client-secret is empty or one that everybody can read");
            }
        });
        config.tasklist().ifPresent(tasklist -> {
            if (!isTls(tasklist.address())) {
                objections.add("duban.engine.tasklist.address does not use https");
            }
            if (tasklist.password().filter(this::isKnown).isPresent()) {
                objections.add("duban.engine.tasklist.password is empty or one that everybody can read");
            }
        });
        return objections;
    }

    private boolean isKnown(String secret) {
        return secret.isBlank() || security.knownSecrets().contains(secret);
    }

    private static boolean isTls(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
