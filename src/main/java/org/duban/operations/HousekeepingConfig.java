package org.duban.operations;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long what is of no more use is kept. */
@ConfigMapping(prefix = "duban.housekeeping")
interface HousekeepingConfig {

    /** How often it is looked for, or {@code off}. */
    @WithDefault("1h")
    String every();

    /** Commands to the engine that left, and answers to its jobs. */
    @WithDefault("30d")
    Duration commands();

    /** Idempotency keys: a repeat later than this is a new request. */
    @WithDefault("30d")
    Duration requests();

    /** What was typed at tasks that have ended. */
    @WithDefault("30d")
    Duration drafts();

    /** Sessions whose people have signed out: longer than any token of theirs lives. */
    @WithDefault("2d")
    Duration sessions();

    /** Uploads that became part of no case and that no open task's draft names. */
    @WithDefault("30d")
    Duration uploads();
}
