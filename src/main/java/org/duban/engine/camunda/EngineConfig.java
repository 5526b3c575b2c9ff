package org.duban.engine.camunda;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How Duban talks to a Camunda 8 cluster. */
@ConfigMapping(prefix = "duban.engine")
interface EngineConfig {

    /** Address of the gateway; {@code http} is plaintext, {@code https} is TLS. */
    @WithDefault("${DUBAN_ZEEBE_GRPC:http://127.0.0.1:26500}")
    URI address();

    /** Certificate of the authority that signed the gateway's, where the system does not know it. */
    Optional<Path> caCertificate();

    /** How Duban proves to the gateway who it is; without it the gateway must be one that asks nobody. */
    Optional<Credentials> credentials();

    /** Camunda's Tasklist, where officers may complete tasks as well; without it nobody is known behind such an act. */
    Optional<TasklistConfig> tasklist();

    /** How long one command may take. */
    @WithDefault("5s")
    Duration requestTimeout();

    /** How long the job of a human task is ours once its row is stored. */
    @WithDefault("1d")
    Duration taskTimeout();

    /** The same beside Camunda's Tasklist, where the job is handed out again and again instead of being held. */
    @WithDefault("10m")
    Duration taskTimeoutBesideTasklist();

    /** How long a job may take until the engine hands it out again. */
    @WithDefault("1m")
    Duration jobTimeout();

    /** How many jobs are handled at a time; the rest waits, so that the pages keep their database connections. */
    @WithDefault("16")
    int jobsAtATime();

    /** The first pause after a job failed; each further one is twice as long. */
    @WithDefault("2s")
    Duration jobBackoff();

    /** The outbox. */
    OutboxConfig outbox();

    /** When the comparisons of database and cluster call something old. */
    ChecksConfig checks();

    /** When something is old. */
    interface ChecksConfig {

        /** A start that has not come in. */
        @WithDefault("3m")
        Duration startMissing();

        /** A command that has not left, or was not counted. */
        @WithDefault("10m")
        Duration outboxOld();

        /** A failed job that nobody has repaired. */
        @WithDefault("1m")
        Duration incidentOld();

        /** How long the engine may say nothing of an open task; below the task's timeout there. */
        @WithDefault("12h")
        Duration taskUnasked();

        /** How long a completed task may wait for the engine's word. */
        @WithDefault("5m")
        Duration completionUnasked();

        /** How many rows or episodes one round looks at. */
        @WithDefault("500")
        int slice();
    }

    /** How the outbox leaves. */
    interface OutboxConfig {

        /** How often the outbox is looked at when nobody wakes it. */
        @WithDefault("1s")
        Duration interval();

        /** How many commands are under way at most; beyond about 25 the broker pushes back. */
        @WithDefault("24")
        int inFlight();

        /** How many rows one round takes. */
        @WithDefault("240")
        int batch();

        /** After how many failures that count a row is parked. */
        @WithDefault("8")
        int attempts();

        /** The first wait for a counted command; longer than a start lives, and each further one is twice as long. */
        @WithDefault("70s")
        Duration repeat();

        /** How long a start waits in the engine until it is dropped. */
        @WithDefault("1m")
        Duration startTimeToLive();

        /** How long a message waits in the engine for a process that listens. */
        @WithDefault("1d")
        Duration messageTimeToLive();
    }

    /** Camunda's Tasklist. */
    interface TasklistConfig {

        /** Its address. */
        URI address();

        /** Audience of the tokens that it takes; with {@link #credentials} at the gateway. */
        Optional<String> audience();

        /** Name of a user of its own, where it has users of its own. */
        Optional<String> username();

        /** That user's password. */
        Optional<String> password();
    }

    /** OAuth client of Duban at the gateway. */
    interface Credentials {

        /** Client id. */
        String clientId();

        /** Client secret. */
        String clientSecret();

        /** Address that gives tokens. */
        String tokenUrl();

        /** For whom the token is meant. */
        String audience();
    }
}
