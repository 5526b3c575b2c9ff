package org.duban.engine.camunda;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.duban.engine.Episode;
import org.duban.engine.binding.BindingConfig;
import org.duban.engine.binding.EngineLeaving;
import org.duban.engine.binding.Runs;
import org.duban.shared.Sql;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Leaves a cluster: commands on their way are dismissed, and instances ended as far as the cluster answers. */
@ApplicationScoped
class CamundaLeaving implements EngineLeaving {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Sql sql;
    private final RunEndings endings;
    private final Instance<CamundaClient> client;

    CamundaLeaving(DataSource database, RunEndings endings, Instance<CamundaClient> client) {
        this.sql = new Sql(database);
        this.endings = endings;
        this.client = client;
    }

    @Override
    public String binding() {
        return BindingConfig.CAMUNDA;
    }

    @Override
    public void leave(Runs.GivenUp run, Episode episode) {
        endings.end(run, episode);
    }

    /** The commands that end the left instances are the last that anybody sends from here. */
    @Override
    public void finish() {
        List<Long> instances = QuarkusTransaction.requiringNew().call(() -> sql.list(row -> row.getLong(1),
                "SELECT DISTINCT r.instance_key FROM outbox o JOIN engine_runs r ON r.run = o.run"
                        + " WHERE o.kind = 'CANCEL_INSTANCE' AND o.state = 'PENDING' AND r.instance_key IS NOT NULL"));
        int ended = 0;
        try {
            for (long instance : instances) {
                end(instance);
                ended++;
            }
        } catch (ClientException away) {
            Log.warnf("Camunda cannot be reached: %d instances are left in it (%s)", instances.size() - ended,
                    away.getMessage());
        }
        QuarkusTransaction.requiringNew().run(() -> sql.update("UPDATE outbox SET state = 'DISMISSED',"
                + " error = 'moved to another engine' WHERE state IN ('PENDING', 'SENT', 'PARKED')"));
    }

    private void end(long instance) {
        try {
            client.get().newCancelInstanceCommand(instance).requestTimeout(PATIENCE).send().join();
        } catch (ClientException refused) {
            if (EngineJobs.isAway(refused)) {
                throw refused;
            }
            Log.debugf("instance %d has ended before: %s", instance, refused.getMessage());
        }
    }
}
