package org.duban.gateway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.duban.gateway.Job.Definition;
import org.duban.gateway.Job.Instance;
import org.duban.gateway.Job.Origin;
import org.duban.gateway.Messages.Address;
import org.duban.gateway.Messages.Message;
import org.duban.gateway.Settling.Subscription;
import org.operaton.bpm.engine.ProcessEngineException;

/** What a cluster of Camunda 8 knows: definitions, instances, messages and jobs. Not safe for threads by itself. */
class Partition {

    private final AtomicLong keys = new AtomicLong(2251799813685248L);
    private final Clock clock = Clock.systemUTC();
    private final Tokens tokens;
    private final Definitions definitions;
    final Jobs jobs = new Jobs(clock);
    private final Messages messages = new Messages(clock);
    private final Settling settling;
    /** Running trees that a message started. */
    private final Map<String, Started> startedByMessage = new HashMap<>();
    private int incidents;

    Partition(Tokens tokens) {
        this.tokens = tokens;
        this.definitions = new Definitions(tokens, this::nextKey);
        this.settling = new Settling(tokens, jobs, this::nextKey, definitions);
    }

    long nextKey() {
        return keys.incrementAndGet();
    }

    int incidents() {
        return incidents;
    }

    /** Deploys models; all newest definitions afterwards. */
    List<Definition> deploy(Map<String, byte[]> models) {
        return definitions.deploy(models);
    }

    Instance create(String process, List<String> elements, Map<String, Object> variables) {
        Definition definition = definitions.latest(process);
        elements.stream().filter(element -> !definition.facts().has(element)).findFirst().ifPresent(element -> {
            throw Refusal.invalid("Expected to start at element '" + element + "', but there is none in " + process);
        });
        String tree = String.valueOf(nextKey());
        tokens.start(definition.id(), elements.stream()
                .map(element -> definition.facts().isLoop(element) ? element + "#multiInstanceBody" : element).toList(),
                tree, variables);
        settle(tree);
        return new Instance(Long.parseLong(tree), "", tree, definition);
    }

    long publish(String name, String key, String id, long timeToLive, Map<String, Object> variables) {
        hear(messages.take(new Address(name, key), id, timeToLive, variables));
        return nextKey();
    }

    /** Hands the message to whoever listens, one of each process, and to the processes that it starts. */
    private void hear(Message message) {
        settling.listening(message.address()).forEach(one -> tell(one, message));
        definitions.startedBy(message.address().name()).forEach(process -> startBy(process, message));
    }

    private boolean tell(Subscription listening, Message message) {
        if (!message.heardBy().add(listening.instance().definition().process())) {
            return false;
        }
        step(() -> tokens.tell(listening.id(), message.variables()));
        settle(listening.instance().tree());
        return true;
    }

    private void startBy(String process, Message message) {
        Started started = new Started(process, message.address());
        boolean runs = !message.address().key().isEmpty() && startedByMessage.containsValue(started);
        if (runs || !message.heardBy().add(process)) {
            return;
        }
        String tree = String.valueOf(nextKey());
        startedByMessage.put(tree, started);
        step(() -> tokens.startByMessage(definitions.latest(process).id(), message.address().name(), tree,
                message.variables()));
        settle(tree);
    }

    /** Takes up what the engine made of a step, and hands buffered messages to what listens since. */
    private void settle(String tree) {
        settling.settle(tree);
        for (Subscription one : settling.listening(tree)) {
            if (messages.to(one.address()).stream().anyMatch(message -> tell(one, message))) {
                return; // which settled the tree again
            }
        }
        if (settling.instances(tree).isEmpty() && startedByMessage.remove(tree) instanceof Started started) {
            messages.to(started.by()).forEach(message -> startBy(started.process(), message));
        }
    }

    /** That a process was started by a message: with this key no other starts it meanwhile. */
    private record Started(String process, Address by) {
    }

    /** Completes a job: the next listener of a person's task comes, or the engine goes on. */
    void complete(long key, Map<String, Object> variables) {
        Job job = jobs.answerable(key, "complete");
        jobs.remove(job);
        if (!job.listeners.isEmpty()) {
            Map<String, Object> seen = new HashMap<>(job.submitted);
            seen.putAll(variables);
            jobs.add(job.next(nextKey(), seen));
            return;
        }
        ModelFacts facts = job.instance.definition().facts();
        boolean submitted = job.origin.human() && !job.listener && facts.mapsOut(job.elementId());
        boolean keeps = submitted && !facts.takesOut(job.elementId());
        step(() -> tokens.complete(submitted && !keeps ? local(job.origin) : job.origin, keeps ? Map.of() : variables));
        settle(job.instance.tree());
    }

    private static Origin local(Origin origin) {
        return new Origin(origin.id(), origin.executionId(), origin.elementId(), origin.human(), true);
    }

    void raise(long key, String code, String message, Map<String, Object> variables) {
        Job job = jobs.answerable(key, "throw an error for");
        if (job.listener || job.origin.human() || !step(() -> tokens.raise(job.origin, code, message, variables))) {
            job.state = Job.State.STUCK;
            return;
        }
        jobs.remove(job);
        settle(job.instance.tree());
    }

    void cancel(long key) {
        Instance instance = settling.instance(key);
        tokens.cancel(instance.id());
        settle(instance.tree());
    }

    void setVariables(long elementInstance, Map<String, Object> variables, boolean local) {
        tokens.setVariables(settling.execution(elementInstance), variables, local);
    }

    void modify(long key, List<String> activate, List<Long> terminate) {
        Instance instance = settling.instance(key);
        ModelFacts facts = instance.definition().facts();
        for (String element : activate) {
            if (!facts.has(element) || facts.isInLoop(element)) {
                throw Refusal.invalid("Expected to activate element '" + element
                        + "', but it is none of the process, or inside a multi-instance");
            }
        }
        List<Origin> ended = new ArrayList<>();
        for (long one : terminate) {
            ended.add(jobs.of(instance).filter(job -> job.elementInstanceKey == one).findFirst()
                    .orElseThrow(() -> Refusal.invalid("Expected to terminate element instance '" + one
                            + "', but there is none")).origin);
        }
        tokens.modify(instance.id(), activate, ended);
        settle(instance.tree());
    }

    /** What a worker sees of the job's scope, and of what was submitted with its task. */
    Map<String, Object> variables(Job job) {
        Map<String, Object> seen = new HashMap<>(tokens.variables(job.origin.executionId()));
        seen.putAll(job.submitted);
        return seen;
    }

    /** What the engine refuses is an incident in Camunda 8, and the token stays where it is. */
    private boolean step(Runnable step) {
        try {
            step.run();
            return true;
        } catch (ProcessEngineException refused) {
            incidents++;
            return false;
        }
    }
}
