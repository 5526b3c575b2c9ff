package org.duban.engine.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.DelegateTask;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.operaton.bpm.engine.delegate.TaskListener;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.runtime.EventSubscription;

import com.github.f4b6a3.uuid.UuidCreator;

/**
 * The engine as Duban has it inside, with Duban taken away: the same settings, tables and translated model, a transaction of
 * the engine's own for each step, and nobody behind jobs and tasks. What Duban costs is measured by it.
 */
public final class BareEngine implements AutoCloseable {

    private static final String TABLES = "/db/migration/V0112__engine_create_engine_tables.sql";

    private final BareTasks tasks = new BareTasks();
    private final ProcessEngine engine;

    /** Makes the tables in an empty database, and brings the model. */
    public BareEngine(String url, String user, String password, int connections, Path model)
            throws IOException, SQLException {
        makeTables(url, user, password);
        FeelExpressions feel = new FeelExpressions(Clock.systemUTC());
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare");
        settings.setJdbcDriver("org.mariadb.jdbc.Driver");
        settings.setJdbcUrl(url);
        settings.setJdbcUsername(user);
        settings.setJdbcPassword(password);
        settings.setJdbcMaxActiveConnections(connections);
        settings.setJdbcMaxIdleConnections(connections);
        settings.setDatabaseType("mariadb");
        settings.setDatabaseSchemaUpdate("false");
        settings.setIdGenerator(() -> UuidCreator.getTimeOrderedEpoch().toString());
        EngineSetup.nothingBeside(settings);
        settings.setEnableExceptionsAfterUnhandledBpmnError(true);
        settings.setBeans(new HashMap<>(Map.of("tasks", tasks, "jobs", new BareJobs(), "feel", feel)));
        this.engine = settings.buildProcessEngine();
        String name = model.getFileName().toString();
        engine.getRepositoryService().createDeployment().name("bare")
                .addInputStream(name, new ByteArrayInputStream(
                        new ModelTranslator(feel).translate(name, Files.readAllBytes(model))))
                .deploy();
    }

    private static void makeTables(String url, String user, String password) throws IOException, SQLException {
        try (InputStream script = BareEngine.class.getResourceAsStream(TABLES);
                Connection database = DriverManager.getConnection(url + "?allowMultiQueries=true", user, password);
                Statement statement = database.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Starts an instance. */
    public void start(String process, String run, Map<String, ?> variables) {
        engine.getRuntimeService().createProcessInstanceByKey(process).businessKey(run)
                .setVariables(Variables.encode(variables)).execute();
    }

    /** Completes the instance's task at this element. */
    public void complete(String run, String element, Map<String, ?> variables) {
        engine.getTaskService().complete(tasks.take(run, element), Variables.encode(variables));
    }

    /** Tells what waits for the message in the instance, found as Duban finds it. */
    public void tell(String run, String message, Map<String, ?> variables) {
        String instance = engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances()
                .processInstanceBusinessKey(run).singleResult().getId();
        EventSubscription waiting = engine.getRuntimeService().createEventSubscriptionQuery().eventType("message")
                .eventName(message).processInstanceId(instance).list().getFirst();
        engine.getRuntimeService().messageEventReceived(message, waiting.getExecutionId(), Variables.encode(variables));
    }

    /** How many instances have not ended. */
    public long open() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Keeps the ids of open tasks, as Duban's own rows do. */
    public static final class BareTasks implements TaskListener {

        private final Map<String, String> open = new ConcurrentHashMap<>();

        @Override
        public void notify(DelegateTask task) {
            if (EVENTNAME_CREATE.equals(task.getEventName())) {
                open.put(task.getExecution().getProcessBusinessKey() + task.getTaskDefinitionKey(), task.getId());
            }
        }

        private String take(String run, String element) {
            String task = open.remove(run + element);
            if (task == null) {
                throw new IllegalStateException(run + " does not stand at " + element);
            }
            return task;
        }
    }

    /** Has no job done. */
    public static final class BareJobs {

        /** What a model asks for by a job's type. */
        public BareJob of(String type) {
            return new BareJob();
        }

        /** The same, of a job that keeps its results. */
        public BareJob local(String type) {
            return new BareJob();
        }
    }

    /** Does nothing. */
    public static final class BareJob implements JavaDelegate, ExecutionListener {

        @Override
        public void execute(DelegateExecution execution) {
            // the floor has nobody behind its jobs
        }

        @Override
        public void notify(DelegateExecution execution) {
            // the floor has nobody behind its jobs
        }
    }
}
