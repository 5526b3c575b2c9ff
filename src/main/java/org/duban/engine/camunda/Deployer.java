package org.duban.engine.camunda;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.duban.engine.Models;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Brings all models and forms to the engine, in one deployment, when they changed or the engine lost them. */
@ApplicationScoped
class Deployer {

    private final CamundaClient engine;
    private final EntityManager database;
    private final Models models;

    Deployer(CamundaClient engine, EntityManager database, Models models) {
        this.engine = engine;
        this.database = database;
        this.models = models;
    }

    /** Deploys what this life of the engine has not seen; true when something went up. */
    boolean deploy(long life) {
        String fingerprint = models.fingerprint();
        if (models.resources().isEmpty() || fingerprint.equals(deployed(life))) {
            return false;
        }
        DeployResourceCommandStep1 first = engine.newDeployResourceCommand();
        DeployResourceCommandStep2 command = null;
        for (var resource : models.resources().entrySet()) {
            command = (command == null ? first : command).addResourceBytes(resource.getValue(), resource.getKey());
        }
        command.send().join();
        QuarkusTransaction.requiringNew()
                .run(() -> database
                        .createNativeQuery("INSERT INTO deployments (life_id, fingerprint) VALUES (?1, ?2)")
                        .setParameter(1, life).setParameter(2, fingerprint).executeUpdate());
        Log.infof("%d models and forms deployed", models.resources().size());
        return true;
    }

    @SuppressWarnings("unchecked")
    private String deployed(long life) {
        List<Object> found = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                        "SELECT fingerprint FROM deployments WHERE life_id = ?1 ORDER BY id DESC LIMIT 1")
                        .setParameter(1, life).getResultList());
        return found.isEmpty() ? "" : found.getFirst().toString();
    }
}
