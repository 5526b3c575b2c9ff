package org.duban.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import org.duban.engine.embedded.WaitingModels;
import org.duban.gateway.Job.Instance;
import org.duban.gateway.Job.Origin;
import org.duban.gateway.Messages.Address;
import org.operaton.bpm.engine.runtime.EventSubscription;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.engine.task.Task;

/** Takes up after each step what the engine holds now: instances, what waits in them as jobs, and who listens. */
class Settling {

    private final Tokens tokens;
    private final Jobs jobs;
    private final LongSupplier keys;
    private final Definitions definitions;
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, Subscription> subscriptions = new HashMap<>();
    /** What was offered, even where its job is gone: a token with an incident is not offered again. */
    private final Set<String> offered = new HashSet<>();

    Settling(Tokens tokens, Jobs jobs, LongSupplier keys, Definitions definitions) {
        this.tokens = tokens;
        this.jobs = jobs;
        this.keys = keys;
        this.definitions = definitions;
    }

    List<Instance> instances(String tree) {
        return instances.values().stream().filter(one -> one.tree().equals(tree)).toList();
    }

    Instance instance(long key) {
        return instances.values().stream().filter(one -> one.key() == key).findFirst()
                .orElseThrow(() -> Refusal.gone("process instance", key));
    }

    /** The execution of an instance, or of an element in which a job waits. */
    String execution(long elementInstance) {
        Optional<String> ofJob = jobs.all().stream().filter(job -> job.elementInstanceKey == elementInstance)
                .map(job -> job.origin.executionId()).findFirst();
        return ofJob.orElseGet(() -> instance(elementInstance).id());
    }

    /** Who listens for messages of this name and key now. */
    List<Subscription> listening(Address address) {
        return subscriptions.values().stream().filter(one -> one.address().equals(address)).filter(this::hears)
                .toList();
    }

    /** Who listens in the tree now. */
    List<Subscription> listening(String tree) {
        return subscriptions.values().stream().filter(one -> one.instance().tree().equals(tree)).filter(this::hears)
                .toList();
    }

    /** A task whose listeners have come hears nothing at its boundary any more. */
    private boolean hears(Subscription one) {
        return one.attachedTo().isEmpty() || jobs.of(one.instance())
                .noneMatch(job -> job.listener && job.origin.human() && one.isAtBoundaryOf(job.origin));
    }

    void settle(String tree) {
        Map<String, ProcessInstance> there = tokens.instances(tree).stream()
                .collect(Collectors.toMap(ProcessInstance::getId, one -> one));
        for (Instance gone : instances(tree)) {
            if (!there.containsKey(gone.id())) {
                instances.remove(gone.id());
                jobs.of(gone).forEach(jobs::remove);
                subscriptions.values().removeIf(one -> one.instance().equals(gone));
            }
        }
        there.values().forEach(one -> settle(instances.computeIfAbsent(one.getId(), id -> added(one, tree))));
    }

    private Instance added(ProcessInstance one, String tree) {
        // The instance at the root has the key by which the engine knows the whole tree.
        long key = one.getId().equals(one.getRootProcessInstanceId()) ? Long.parseLong(tree) : keys.getAsLong();
        return new Instance(key, one.getId(), tree, definitions.get(one.getProcessDefinitionId()));
    }

    private void settle(Instance instance) {
        List<Task> people = tokens.tasks(instance.id());
        List<Origin> work = tokens.work(instance.id());
        Set<String> waiting = people.stream().map(Task::getId).collect(Collectors.toCollection(HashSet::new));
        work.forEach(one -> waiting.add(one.id()));
        jobs.of(instance).filter(job -> !waiting.contains(job.origin.id())).forEach(jobs::remove);
        people.stream().filter(task -> offered.add(task.getId())).forEach(task -> offer(instance, task));
        work.stream().filter(one -> offered.add(one.id())).forEach(one -> offer(instance, one));
        listen(instance);
    }

    private void offer(Instance instance, Task task) {
        ModelFacts facts = instance.definition().facts();
        String element = task.getTaskDefinitionKey();
        Map<String, String> headers = new HashMap<>(facts.headers(element));
        headers.put("io.camunda.zeebe:candidateGroups", Json.write(tokens.groups(task)));
        Optional.ofNullable(task.getAssignee()).ifPresent(who -> headers.put("io.camunda.zeebe:assignee", who));
        Optional.ofNullable(task.getFormKey()).ifPresent(form -> headers.put("io.camunda.zeebe:formKey", form));
        Optional.ofNullable(task.getDueDate())
                .ifPresent(due -> headers.put("io.camunda.zeebe:dueDate", due.toInstant().toString()));
        Origin origin = new Origin(task.getId(), task.getExecutionId(), element, true, false);
        jobs.add(new Job(keys.getAsLong(), keys.getAsLong(), instance, origin,
                facts.jobType(element).orElse(Job.HUMAN), headers, facts.endListeners(element)));
    }

    private void offer(Instance instance, Origin work) {
        jobs.add(new Job(keys.getAsLong(), keys.getAsLong(), instance, work, tokens.type(work),
                instance.definition().facts().headers(work.elementId()), List.of()));
    }

    private void listen(Instance instance) {
        List<EventSubscription> there = tokens.subscriptions(instance.id());
        Set<String> ids = there.stream().map(EventSubscription::getId).collect(Collectors.toSet());
        subscriptions.values().removeIf(one -> one.instance().equals(instance) && !ids.contains(one.id()));
        there.forEach(one -> subscriptions.computeIfAbsent(one.getId(), id -> listens(instance, one)));
    }

    private Subscription listens(Instance instance, EventSubscription one) {
        ModelFacts facts = instance.definition().facts();
        // As in Camunda 8 the key is what it was when the element began to listen.
        String key = facts.correlationKey(one.getEventName())
                .map(expression -> WaitingModels.key(expression, tokens.variables(one.getExecutionId()))).orElse("");
        return new Subscription(one.getId(), instance, one.getExecutionId(), new Address(one.getEventName(), key),
                facts.attachedTo(one.getActivityId()));
    }

    /** An element that listens. */
    record Subscription(String id, Instance instance, String executionId, Address address,
            Optional<String> attachedTo) {

        boolean isAtBoundaryOf(Origin task) {
            return attachedTo.equals(Optional.of(task.elementId())) && executionId.equals(task.executionId());
        }
    }
}
