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

    /** A start that has not come in. */
    @WithDefault("3m")
    Duration startMissing();

    /** A command that has not left, or was not counted. */
    @WithDefault("10m")
    Duration outboxOld();

    /** A failed job that nobody has repaired. */
    @WithDefault("1m")
    Duration incidentOld();

    /** A deadline that ended and that nobody marked; longer than the sweeper's grace, interval and lease together. */
    @WithDefault("5m")
    Duration deadlineUnswept();

    /** How long a case has to be quiet until it counts as driven by nothing. */
    @WithDefault("2m")
    Duration quiet();

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
