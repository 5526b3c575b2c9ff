package org.duban.security;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the operator says about access. */
@ConfigMapping(prefix = "duban.security")
public interface SecurityConfig {

    /** Secrets that the local stack uses and that everybody can read; a production start with one of them refuses. */
    @WithDefault("duban-demo-secret")
    List<String> knownSecrets();

    /** The password of the demo's people; a production realm in which it opens a door is refused. */
    @WithDefault("demo")
    String demoPassword();
}
