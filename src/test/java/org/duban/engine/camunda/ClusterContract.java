package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.duban.engine.BindingContract;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;

/** The contract of the bindings at a gateway, whose client knows what the gateway still carries. */
abstract class ClusterContract extends BindingContract {

    @Inject
    CamundaClient client;

    @Override
    protected boolean isCarried(String run) {
        long instance = fixture.number("SELECT instance_key FROM engine_runs WHERE run = '" + run + "'");
        try {
            client.newSetVariablesCommand(instance).variables(Map.of("asked", true)).local(true).send().join();
            return true;
        } catch (ClientStatusException refused) {
            assertThat(refused.getStatusCode()).isEqualTo(Status.Code.NOT_FOUND);
            return false;
        }
    }
}
