package org.duban.engine.embedded;

import java.io.ByteArrayInputStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Models;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.repository.DeploymentBuilder;
import org.operaton.bpm.engine.repository.DeploymentWithDefinitions;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The engine while Duban runs, with the models of this build. */
@ApplicationScoped
class EmbeddedEngine {

    private final EngineSetup setup;
    private final Models models;
    private final ModelTranslator translator;
    private volatile @Nullable ProcessEngine engine;

    EmbeddedEngine(EngineSetup setup, Models models, FeelExpressions feel) {
        this.setup = setup;
        this.models = models;
        this.translator = new ModelTranslator(feel);
    }

    /** Builds it and brings the models that changed; refuses what cannot be translated, by element and reason. */
    void open() {
        ProcessEngine built = setup.build();
        engine = built;
        QuarkusTransaction.requiringNew().run(() -> deploy(built.getRepositoryService()));
    }

    /** Of replicas that deploy at once one waits for the other, and finds it done. */
    private void deploy(RepositoryService repository) {
        if (models.processModels().isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repository.createDeployment().name("duban").enableDuplicateFiltering(true);
        models.processModels().forEach((name, model) -> deployment.addInputStream(name,
                new ByteArrayInputStream(translator.translate(name, model))));
        DeploymentWithDefinitions deployed = deployment.deployWithResult();
        int changed = deployed.getDeployedProcessDefinitions() == null ? 0
                : deployed.getDeployedProcessDefinitions().size();
        Log.infof("the embedded engine is ready, %d of %d models are new", changed, models.processModels().size());
    }

    void close() {
        ProcessEngine open = engine;
        if (open != null) {
            open.close();
            engine = null;
        }
    }

    boolean isOpen() {
        return engine != null;
    }

    RuntimeService runtime() {
        return opened().getRuntimeService();
    }

    TaskService tasks() {
        return opened().getTaskService();
    }

    RepositoryService repository() {
        return opened().getRepositoryService();
    }

    private ProcessEngine opened() {
        ProcessEngine open = engine;
        if (open == null) {
            throw new IllegalStateException("the embedded engine is not open");
        }
        return open;
    }
}
