package org.duban.gateway;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.duban.engine.embedded.WaitingModels;
import org.duban.gateway.Job.Origin;
import org.operaton.bpm.engine.ExternalTaskService;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.delegate.TaskListener;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.interceptor.CommandExecutor;
import org.operaton.bpm.engine.repository.DeploymentBuilder;
import org.operaton.bpm.engine.repository.ProcessDefinition;
import org.operaton.bpm.engine.runtime.ActivityInstance;
import org.operaton.bpm.engine.runtime.EventSubscription;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.engine.task.IdentityLink;
import org.operaton.bpm.engine.task.Task;

/** The embedded engine behind the gateway, each verb a transaction of its own; models are {@link WaitingModels}. */
class Tokens implements AutoCloseable {

    private static final String GATEWAY = "gateway";
    private static final long FOR_EVER = 100L * 365 * 24 * 60 * 60 * 1000;

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ExternalTaskService work;
    private final CommandExecutor commands;

    /** An engine with empty tables. */
    Tokens(String jdbcUrl) {
        StandaloneProcessEngineConfiguration setUp = new StandaloneProcessEngineConfiguration();
        setUp.setProcessEngineName(GATEWAY + System.identityHashCode(this));
        setUp.setDataSource(new PooledDataSource(
                jdbcUrl.startsWith("jdbc:mariadb:") ? "org.mariadb.jdbc.Driver" : "org.h2.Driver", jdbcUrl,
                new Properties()));
        setUp.setDatabaseSchemaUpdate(jdbcUrl.startsWith("jdbc:h2:mem:")
                ? ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_CREATE
                : ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_DROP_CREATE);
        setUp.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        setUp.setJobExecutorActivate(false);
        setUp.setEnforceHistoryTimeToLive(false);
        setUp.setMetricsEnabled(false);
        setUp.setEnableExceptionsAfterUnhandledBpmnError(true);
        setUp.setEnableCmdExceptionLogging(false);
        TaskListener nobody = task -> {
        };
        setUp.setBeans(new HashMap<>(Map.of("feel", WaitingModels.feel(), "tasks", nobody)));
        this.engine = setUp.buildProcessEngine();
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.work = engine.getExternalTaskService();
        this.commands = setUp.getCommandExecutorTxRequired();
    }

    /** Deploys translated models; the definitions that are the newest now. */
    List<ProcessDefinition> deploy(Map<String, byte[]> models) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().name(GATEWAY)
                .enableDuplicateFiltering(true);
        models.forEach((name, model) -> deployment.addInputStream(name, new ByteArrayInputStream(model)));
        deployment.deploy();
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list();
    }

    void startByMessage(String definition, String message, String tree, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message).processDefinitionId(definition).processInstanceBusinessKey(tree)
                .setVariables(WaitingModels.encode(variables)).correlateStartMessage();
    }

    void start(String definition, List<String> elements, String tree, Map<String, Object> variables) {
        var start = runtime.createProcessInstanceById(definition).businessKey(tree)
                .setVariables(WaitingModels.encode(variables));
        elements.forEach(start::startBeforeActivity);
        start.execute();
    }

    void complete(Origin origin, Map<String, Object> variables) {
        Map<String, Object> coded = WaitingModels.encode(variables);
        if (!origin.human()) {
            work.complete(origin.id(), GATEWAY, origin.local() ? Map.of() : coded, origin.local() ? coded : Map.of());
        } else if (origin.local()) {
            commands.execute(context -> {
                runtime.setVariablesLocal(origin.executionId(), coded);
                tasks.complete(origin.id());
                return null;
            });
        } else {
            tasks.complete(origin.id(), coded);
        }
    }

    void raise(Origin origin, String code, String message, Map<String, Object> variables) {
        work.handleBpmnError(origin.id(), GATEWAY, code, message.isEmpty() ? code : message,
                WaitingModels.encode(variables));
    }

    /** What a message brings lies where it was heard, and is seen from there. */
    void tell(String subscription, Map<String, Object> variables) {
        commands.execute(context -> {
            context.getEventSubscriptionManager().findEventSubscriptionById(subscription).eventReceived(null, null,
                    WaitingModels.encode(variables), null, false);
            return null;
        });
    }

    /** Begins elements, each in the scope of the task of the same element that is ended for it, and ends those tasks. */
    void modify(String instance, List<String> activate, List<Origin> terminate) {
        ActivityInstance root = runtime.getActivityInstance(instance);
        List<ActivityInstance> ended = terminate.stream()
                .map(task -> all(root).filter(one -> one.getActivityId().equals(task.elementId())
                        && List.of(one.getExecutionIds()).contains(task.executionId())).findFirst().orElseThrow())
                .toList();
        var modification = runtime.createProcessInstanceModification(instance);
        for (String element : activate) {
            Optional<String> scope = ended.stream().filter(one -> one.getActivityId().equals(element))
                    .map(ActivityInstance::getParentActivityInstanceId).findFirst();
            modification = scope.isPresent() ? modification.startBeforeActivity(element, scope.get())
                    : modification.startBeforeActivity(element);
        }
        for (ActivityInstance one : ended) {
            modification = modification.cancelActivityInstance(one.getId());
        }
        modification.execute();
    }

    private static Stream<ActivityInstance> all(ActivityInstance one) {
        return Stream.concat(Stream.of(one), Stream.of(one.getChildActivityInstances()).flatMap(Tokens::all));
    }

    void cancel(String instance) {
        runtime.deleteProcessInstance(instance, "cancelled");
    }

    Map<String, Object> variables(String execution) {
        return WaitingModels.decode(runtime.getVariables(execution));
    }

    void setVariables(String execution, Map<String, Object> variables, boolean local) {
        if (local) {
            runtime.setVariablesLocal(execution, WaitingModels.encode(variables));
        } else {
            runtime.setVariables(execution, WaitingModels.encode(variables));
        }
    }

    List<ProcessInstance> instances(String tree) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(tree).list();
    }

    List<Task> tasks(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).initializeFormKeys().orderByTaskCreateTime().asc()
                .list();
    }

    List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(group -> group != null).sorted().toList();
    }

    /** Work that waits; what was not seen before is the gateway's from now on. */
    List<Origin> work(String instance) {
        return work.createExternalTaskQuery().processInstanceId(instance).list().stream().map(task -> {
            if (task.getWorkerId() == null) {
                work.lock(task.getId(), GATEWAY, FOR_EVER);
            }
            return new Origin(task.getId(), task.getExecutionId(), task.getActivityId(), false,
                    task.getTopicName().startsWith(WaitingModels.LOCAL));
        }).toList();
    }

    String type(Origin origin) {
        String topic = work.createExternalTaskQuery().externalTaskId(origin.id()).singleResult().getTopicName();
        return topic.startsWith(WaitingModels.LOCAL) ? topic.substring(WaitingModels.LOCAL.length()) : topic;
    }

    List<EventSubscription> subscriptions(String instance) {
        return runtime.createEventSubscriptionQuery().eventType("message").processInstanceId(instance).list();
    }

    /** Deletes every model with its instances. */
    void forget() {
        engine.getRepositoryService().createDeploymentQuery().list()
                .forEach(one -> engine.getRepositoryService().deleteDeployment(one.getId(), true));
    }

    @Override
    public void close() {
        engine.close();
    }
}
