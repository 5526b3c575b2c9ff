package org.duban.engine.camunda;

import org.duban.engine.binding.ChosenBinding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The contract of the bindings at a cluster that somebody owns; {@code ./duban check-engine} runs it, and no test run does. */
@QuarkusTest
@TestProfile(ClusterCheckProfile.class)
@ExtendWith(CheckLines.class)
class ClusterCheck extends ClusterContract {

    @AfterAll
    static void leaveNothing() {
        // From here on nothing is begun, repeated or taken.
        Arc.container().instance(ChosenBinding.class).get().binding().close();
        Arc.container().instance(CheckedCluster.class).get().end();
    }
}
