package org.duban.engine.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionManager;

import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import com.github.f4b6a3.uuid.UuidCreator;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Builds the engine: in the domain's own transactions and on its database, without timers, history, identities and whatever
 * else would work beside the person's act.
 */
@ApplicationScoped
class EngineSetup {

    private final DataSource database;
    private final TransactionManager transactions;
    private final TaskEvents tasks;
    private final ServiceTaskJobs jobs;
    private final FeelExpressions feel;
    private final RunEnd runEnd;

    EngineSetup(DataSource database, TransactionManager transactions, TaskEvents tasks, ServiceTaskJobs jobs,
            FeelExpressions feel, RunEnd runEnd) {
        this.database = database;
        this.transactions = transactions;
        this.tasks = tasks;
        this.jobs = jobs;
        this.feel = feel;
        this.runEnd = runEnd;
    }

    ProcessEngine build() {
        JakartaTransactionProcessEngineConfiguration settings = new JakartaTransactionProcessEngineConfiguration();
        settings.setProcessEngineName("duban");
        settings.setDataSource(database);
        settings.setTransactionManager(transactions);
        settings.setTransactionsExternallyManaged(true);
        settings.setDatabaseType("mariadb");
        settings.setDatabaseSchemaUpdate("false");
        settings.setIdGenerator(() -> UuidCreator.getTimeOrderedEpoch().toString());
        nothingBeside(settings);
        settings.setEnableExceptionsAfterUnhandledBpmnError(true);
        settings.setBeans(new HashMap<>(Map.of("tasks", tasks, "jobs", jobs, "feel", feel)));
        settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(runEnd)));
        return QuarkusTransaction.requiringNew().call(settings::buildProcessEngine);
    }

    static void nothingBeside(ProcessEngineConfigurationImpl settings) {
        // A refused act is an answer to a person, not an error of the engine.
        settings.setEnableCmdExceptionLogging(false);
        settings.setJobExecutorActivate(false);
        settings.setHistory("none");
        settings.setDbHistoryUsed(false);
        settings.setHistoryCleanupEnabled(false);
        settings.setEnforceHistoryTimeToLive(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setDbMetricsReporterActivate(false);
        settings.setAuthorizationEnabled(false);
        settings.setTenantCheckEnabled(false);
        settings.setCmmnEnabled(false);
        settings.setDmnEnabled(false);
        settings.setDbIdentityUsed(false);
    }
}
