package org.duban.casefile;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the case file's own machinery. */
@ConfigMapping(prefix = "duban.casefile")
interface CasefileConfig {

    /** How often lapsed deadlines are looked for; {@code off} in tests that do it themselves. */
    @WithDefault("10s")
    String sweepInterval();

    /** How long past its end a deadline is left alone, so that what came in the last second is in time. */
    @WithDefault("60s")
    Duration sweepGrace();

    /** How many dossiers are looked up at a time. */
    @WithDefault("1000")
    int sweepBatch();

    /** How many dossiers are swept side by side. */
    @WithDefault("4")
    int sweepThreads();
}
