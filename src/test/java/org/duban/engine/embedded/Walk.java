package org.duban.engine.embedded;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.operaton.bpm.engine.delegate.TaskListener;
import org.operaton.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.history.HistoryLevel;
import org.operaton.bpm.engine.runtime.EventSubscription;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.engine.task.Task;

/** An engine in memory that walks translated models; jobs answer as the test says. */
public class Walk implements AutoCloseable {

    final FeelExpressions feel = new FeelExpressions(Clock.systemUTC());
    /** What the beans were told: "create Task", "job test.service". */
    final List<String> told = new ArrayList<>();
    private final Map<String, Function<Map<String, Object>, Map<String, Object>>> jobs = new HashMap<>();
    private final ProcessEngine engine;
    private String instance = "";

    Walk() {
        StandaloneInMemProcessEngineConfiguration setUp = new StandaloneInMemProcessEngineConfiguration();
        setUp.setJdbcUrl("jdbc:h2:mem:walk");
        setUp.setProcessEngineName("walk");
        setUp.setHistory(HistoryLevel.HISTORY_LEVEL_NONE.getName());
        setUp.setJobExecutorActivate(false);
        setUp.setEnforceHistoryTimeToLive(false);
        setUp.setEnableExceptionsAfterUnhandledBpmnError(true);
        TaskListener tasks = task -> told.add(task.getEventName() + " " + task.getTaskDefinitionKey());
        setUp.setBeans(Map.of("feel", feel, "tasks", tasks, "jobs", new Jobs(this)));
        engine = setUp.buildProcessEngine();
    }

    /** What translated models call as {@code jobs}. */
    public static class Jobs {

        private final Walk walk;

        Jobs(Walk walk) {
            this.walk = walk;
        }

        public JavaDelegate of(String type) {
            return execution -> execution
                    .setVariables(Variables.encode(walk.run(type, Variables.seen(execution))));
        }

        public JavaDelegate local(String type) {
            return execution -> execution
                    .setVariablesLocal(Variables.encode(walk.run(type, Variables.seen(execution))));
        }
    }

    private Map<String, Object> run(String type, Map<String, Object> seen) {
        told.add("job " + type);
        return jobs.getOrDefault(type, variables -> Map.of()).apply(seen);
    }

    void job(String type, Function<Map<String, Object>, Map<String, Object>> answer) {
        jobs.put(type, answer);
    }

    /** Forgets what earlier tests told, deploys the model and what it calls. */
    void deploy(String... names) {
        told.clear();
        jobs.clear();
        for (String name : names) {
            deploy(name, Constructs.translated(name));
        }
    }

    void deploy(String name, byte[] camunda8Model) {
        engine.getRepositoryService().createDeployment().enableDuplicateFiltering(true)
                .addInputStream(name + ".bpmn",
                        new ByteArrayInputStream(new ModelTranslator(feel).translate(name + ".bpmn", camunda8Model)))
                .deploy();
    }

    void start(String process, Map<String, ?> variables) {
        instance = runtime().startProcessInstanceByKey(process, "run-1", Variables.encode(variables)).getId();
    }

    void startByMessage(String message) {
        instance = runtime().startProcessInstanceByMessage(message, "run-1").getId();
    }

    /** The user tasks that stand open, in called processes too. */
    List<String> open() {
        return tasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    Task task(String element) {
        return tasks().stream().filter(task -> task.getTaskDefinitionKey().equals(element)).findFirst().orElseThrow();
    }

    private List<Task> tasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey("run-1").initializeFormKeys().list();
    }

    List<String> groups(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .flatMap(link -> link.getGroupId() == null ? List.<String> of().stream() : List.of(link.getGroupId()).stream())
                .sorted().toList();
    }

    /** What a task sees. */
    Map<String, Object> seenBy(String element) {
        return Variables.decode(engine.getTaskService().getVariables(task(element).getId()));
    }

    void complete(String element, Map<String, ?> variables) {
        engine.getTaskService().complete(task(element).getId(), Variables.encode(variables));
    }

    /** Whether something waits for the message, which it then gets. */
    boolean tell(String message, Map<String, ?> variables) {
        List<EventSubscription> waiting = runtime().createEventSubscriptionQuery().eventType("message")
                .eventName(message).processInstanceId(instance).list();
        waiting.stream().findFirst()
                .ifPresent(one -> runtime().createMessageCorrelation(message).processInstanceId(instance)
                        .setVariablesToTriggeredScope(Variables.encode(variables)).correlate());
        return !waiting.isEmpty();
    }

    /** The variables of the whole instance. */
    Map<String, Object> variables() {
        return Variables.decode(runtime().getVariables(instance));
    }

    boolean ended() {
        return runtime().createProcessInstanceQuery().processInstanceId(instance).count() == 0;
    }

    void cancelAll() {
        runtime().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId).forEach(id -> runtime().deleteProcessInstance(id, "the test is over"));
    }

    private RuntimeService runtime() {
        return engine.getRuntimeService();
    }

    @Override
    public void close() {
        engine.close();
    }
}
