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
        build();
        int changed = QuarkusTransaction.requiringNew().call(this::deploy);
        Log.infof("the embedded engine is ready, %d of %d models are new", changed, models.processModels().size());
    }

    /** Builds it, without a model. */
    void build() {
        engine = setup.build();
    }

    /**
     * Brings the models that changed and says how many. Of replicas that deploy at once one waits for the other, and finds it
     * done.
     */
    int deploy() {
        if (models.processModels().isEmpty()) {
            return 0;
        }
        DeploymentBuilder deployment = repository().createDeployment().name("duban").enableDuplicateFiltering(true);
        models.processModels().forEach((name, model) -> deployment.addInputStream(name,
                new ByteArrayInputStream(translator.translate(name, model))));
        DeploymentWithDefinitions deployed = deployment.deployWithResult();
        return deployed.getDeployedProcessDefinitions() == null ? 0 : deployed.getDeployedProcessDefinitions().size();
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
