package org.duban.demo;

import java.time.Duration;
import java.time.OffsetDateTime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether and how the made-up city is founded. */
@ConfigMapping(prefix = "duban.demo")
interface DemoConfig {

    /** Switched on by the profile {@code demo}; a production start with it refuses. */
    @WithDefault("false")
    boolean enabled();

    /** When the cases' history is over and the newcomer's time begins. */
    @WithDefault("2026-07-06T09:00:00+08:00")
    OffsetDateTime today();

    /** How long one step may wait for the process engine. */
    @WithDefault("PT5M")
    Duration patience();
}
