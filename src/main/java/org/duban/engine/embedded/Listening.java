package org.duban.engine.embedded;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Message;
import org.duban.shared.Sql;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.EventSubscription;
import org.operaton.bpm.engine.runtime.ProcessInstance;

/** What waits in a run for messages. */
@ApplicationScoped
class Listening {

    private final EmbeddedEngine engine;
    private final FeelExpressions feel;
    private final Sql sql;

    Listening(EmbeddedEngine engine, FeelExpressions feel, DataSource database) {
        this.engine = engine;
        this.feel = feel;
        this.sql = new Sql(database);
    }

    /** Lets the run hear the message, once for each id; false when nothing in it waits for it. */
    boolean hear(String run, Message message) {
        Optional<EventSubscription> waiting = waiting(run, message);
        if (waiting.isEmpty()) {
            return wasHeard(run, message);
        }
        if (sql.update("INSERT IGNORE INTO engine_messages_heard (run, message_id) VALUES (?, ?)", run, message.id()) == 1) {
            hear(waiting.get(), message);
        }
        return true;
    }

    /** What comes with a message goes no further than what it begins; one of several that wait alike has all it needs. */
    private void hear(EventSubscription waiting, Message message) {
        if (message.subject() == null) {
            engine.runtime().createMessageCorrelation(message.name()).processInstanceId(waiting.getProcessInstanceId())
                    .setVariablesToTriggeredScope(Variables.encode(message.variables())).correlate();
        } else {
            engine.runtime().messageEventReceived(message.name(), waiting.getExecutionId());
        }
    }

    /** Forgets what the run has heard: it is at its end. */
    void forget(String run) {
        sql.update("DELETE FROM engine_messages_heard WHERE run = ?", run);
    }

    private boolean wasHeard(String run, Message message) {
        return sql.one(row -> true, "SELECT 1 FROM engine_messages_heard WHERE run = ? AND message_id = ?", run,
                message.id()).isPresent();
    }

    private Optional<EventSubscription> waiting(String run, Message message) {
        RuntimeService runtime = engine.runtime();
        ProcessInstance instance = runtime.createProcessInstanceQuery().rootProcessInstances()
                .processInstanceBusinessKey(run).singleResult();
        if (instance == null) {
            return Optional.empty();
        }
        List<EventSubscription> all = runtime.createEventSubscriptionQuery().eventType("message")
                .eventName(message.name()).processInstanceId(instance.getId()).list();
        return all.stream().filter(one -> message.subject() == null || isMeant(one, instance, run, message)).findFirst();
    }

    /** Of several that wait alike, the one whose correlation key in the model is the run and the subject. */
    private boolean isMeant(EventSubscription one, ProcessInstance instance, String run, Message message) {
        String expression = engine.repository().getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementsByType(org.operaton.bpm.model.bpmn.instance.Message.class).stream()
                .filter(model -> message.name().equals(model.getName())).findFirst().orElseThrow()
                .getExtensionElements().getElements().iterator().next().getAttributeValue("correlationKey");
        Object key = feel.value(one.getActivityId(), expression.strip().substring(1),
                Variables.decode(engine.runtime().getVariables(one.getExecutionId())));
        return Objects.equals(key, run + "/" + message.subject());
    }
}
