package org.duban.operations;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When reconciliation calls something old. */
@ConfigMapping(prefix = "duban.reconciliation")
interface ReconciliationConfig {

    /** How often all of them run, or {@code off}. */
    @WithDefault("60s")
    String every();

    /** A deadline that ended and that nobody marked; longer than the sweeper's grace, interval and lease together. */
    @WithDefault("5m")
    Duration deadlineUnswept();

    /** How long a case has to be quiet until it counts as driven by nothing. */
    @WithDefault("2m")
    Duration quiet();
}
