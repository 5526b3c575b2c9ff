package org.duban.document;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.SecurityConfig;
import org.duban.security.StartCheck;

/** Looks at the files' key and the virus scanner before a production start. */
@ApplicationScoped
class DocumentStartCheck implements StartCheck {

    private final DocumentConfig config;
    private final SecurityConfig security;

    DocumentStartCheck(DocumentConfig config, SecurityConfig security) {
        this.config = config;
        this.security = security;
    }

    @Override
    public List<String> objections() {
        List<String> objections = new ArrayList<>();
        if (security.knownSecrets().contains(config.filesKey())) {
            objections.add("duban.document.files-key is a key that everybody can read");
        }
        if (config.clamd().host().isEmpty()) {
            objections.add("duban.document.clamd.host names no virus scanner");
        }
        return objections;
    }
}
