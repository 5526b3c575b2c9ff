package org.duban.engine.binding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which engine drives the processes. */
@ConfigMapping(prefix = "duban.engine")
public interface BindingConfig {

    /** The property's name, for beans that exist with one binding only. */
    String PROPERTY = "duban.engine.binding";

    /** The engine inside Duban. */
    String EMBEDDED = "embedded";

    /** A Camunda 8 cluster that the operator runs. */
    String CAMUNDA = "camunda";

    /** {@code embedded} or {@code camunda}. */
    @WithDefault(EMBEDDED)
    String binding();

    /** What becomes of open cases that another engine carries. */
    @WithDefault("no")
    Move move();

    /** Whether Duban only says how running instances would go over to the models of this build, and ends. */
    @WithDefault("false")
    boolean rehearse();

    /** What a start does with them. */
    enum Move {
        /** It is refused. */
        NO,
        /** They are moved, and Duban serves. */
        YES,
        /** They are moved, and Duban ends. */
        THEN_END
    }
}
