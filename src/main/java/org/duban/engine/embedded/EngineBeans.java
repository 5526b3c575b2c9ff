package org.duban.engine.embedded;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the engine needs and is no bean of its own. */
@ApplicationScoped
class EngineBeans {

    /** FEEL with Duban's own clock. */
    @Produces
    @Singleton
    FeelExpressions feel(Clock clock) {
        return new FeelExpressions(clock);
    }
}
