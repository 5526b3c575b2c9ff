package org.duban.gateway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.duban.engine.embedded.WaitingModels;
import org.duban.gateway.Job.Definition;
import org.duban.gateway.Job.Instance;
import org.duban.gateway.Job.Origin;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.repository.ProcessDefinition;

/** What a cluster of Camunda 8 knows: definitions, instances, messages and jobs. Not safe for threads by itself. */
class Partition implements AutoCloseable {

    private final AtomicLong keys = new AtomicLong(2251799813685248L);
    private final Clock clock = Clock.systemUTC();
    private final Tokens tokens;
    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, ModelFacts> newest = new HashMap<>();
    final Jobs jobs = new Jobs(clock);
    private final Messages messages = new Messages(clock);
    private final Settling settling;
    /** Running instances that a message started, by process and correlation key. */
    private final Map<String, String> startedByMessage = new HashMap<>();
    private int incidents;

    Partition(String jdbcUrl) {
        this.tokens = new Tokens(jdbcUrl);
        this.settling = new Settling(tokens, jobs, keys, definitions);
    }

    long nextKey() {
        return keys.incrementAndGet();
    }

    int incidents() {
        return incidents;
    }

    /** Deploys models; all newest definitions afterwards. */
    List<Definition> deploy(Map<String, byte[]> models) {
        Map<String, byte[]> translated = new LinkedHashMap<>();
        models.forEach((name, model) -> {
            translated.put(name, WaitingModels.translate(name, model));
            ModelFacts facts = new ModelFacts(model);
            facts.flaw().ifPresent(flaw -> {
                throw Refusal.invalid(name + ": " + flaw);
            });
            facts.processes().forEach(process -> newest.put(process, facts));
        });
        return tokens.deploy(translated).stream().map(this::known).toList();
    }

    private Definition known(ProcessDefinition one) {
        return definitions.computeIfAbsent(one.getId(), id -> new Definition(nextKey(), id, one.getKey(),
                one.getVersion(), newest.get(one.getKey())));
    }

    private Optional<Definition> latest(String process) {
        return definitions.values().stream().filter(one -> one.process().equals(process))
                .max((a, b) -> Integer.compare(a.version(), b.version()));
    }

    Instance create(String process, List<String> elements, Map<String, Object> variables) {
        Definition definition = latest(process).orElseThrow(() -> Refusal.unknown(process));
        elements.stream().filter(element -> !definition.facts().has(element)).findFirst().ifPresent(element -> {
            throw Refusal.invalid("Expected to start at element '" + element + "', but there is none in " + process);
        });
        String tree = String.valueOf(nextKey());
        tokens.start(definition.id(), elements.stream()
                .map(element -> definition.facts().isLoop(element) ? element + "#multiInstanceBody" : element).toList(),
                tree, variables);
        settle(tree);
        return settling.instances(tree).getFirst();
    }

    long publish(String name, String key, String id, long timeToLive, Map<String, Object> variables) {
        Messages.Message message = messages.take(name, key, id, timeToLive, variables);
        hear(message);
        return nextKey();
    }

    /** Hands the message to whoever listens, one of each process, and to the processes that it starts. */
    private void hear(Messages.Message message) {
        for (Settling.Subscription one : settling.listening(message)) {
            if (message.heardBy().add(one.instance().definition().process())) {
                step(() -> tokens.tell(one.id(), message.variables()));
                settle(one.instance().tree());
            }
        }
        List.copyOf(newest.keySet()).forEach(process -> startBy(process, message));
    }

    private void startBy(String process, Messages.Message message) {
        String started = process + "/" + message.key();
        if (!newest.get(process).isStartedBy(process, message.name()) || message.heardBy().contains(process)
                || (!message.key().isEmpty() && startedByMessage.containsValue(started))) {
            return;
        }
        message.heardBy().add(process);
        String tree = String.valueOf(nextKey());
        startedByMessage.put(tree, started);
        step(() -> tokens.startByMessage(latest(process).orElseThrow().id(), message.name(), tree,
                message.variables()));
        settle(tree);
    }

    /** Takes up what the engine made of a step, and hands buffered messages to what listens since. */
    private void settle(String tree) {
        settling.settle(tree);
        for (Messages.Message message : messages.alive()) {
            for (Settling.Subscription one : settling.listening(message)) {
                if (one.instance().tree().equals(tree)
                        && message.heardBy().add(one.instance().definition().process())) {
                    step(() -> tokens.tell(one.id(), message.variables()));
                    settle(tree);
                    return;
                }
            }
        }
        if (settling.instances(tree).isEmpty() && startedByMessage.remove(tree) instanceof String started) {
            String process = started.substring(0, started.indexOf('/'));
            messages.alive().stream().filter(message -> started.equals(process + "/" + message.key()))
                    .forEach(message -> startBy(process, message));
        }
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

    @Override
    public void close() {
        tokens.close();
    }
}
