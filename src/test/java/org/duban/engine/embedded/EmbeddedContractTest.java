package org.duban.engine.embedded;

import java.time.Duration;

import org.duban.engine.BindingContract;
import org.duban.engine.ContractProfile;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(ContractProfile.class)
class EmbeddedContractTest extends BindingContract {

    @Override
    protected boolean isCarried(String run) {
        return fixture.number("SELECT COUNT(*) FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = '" + run + "'") > 0;
    }

    /** What comes comes with the act. */
    @Override
    protected Duration quiet() {
        return Duration.ZERO;
    }
}
