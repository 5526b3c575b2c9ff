package org.duban.gateway;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import org.duban.engine.embedded.WaitingModels;
import org.duban.gateway.Job.Definition;
import org.operaton.bpm.engine.repository.ProcessDefinition;

/** The versions of processes that were deployed. */
class Definitions {

    private final Map<String, Definition> byId = new HashMap<>();
    private final Tokens tokens;
    private final LongSupplier keys;

    Definitions(Tokens tokens, LongSupplier keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    /** Deploys models; all newest definitions afterwards. */
    List<Definition> deploy(Map<String, byte[]> models) {
        Map<String, byte[]> translated = new LinkedHashMap<>();
        Map<String, ModelFacts> deployed = new HashMap<>();
        models.forEach((name, model) -> {
            translated.put(name, WaitingModels.translate(name, model));
            ModelFacts facts = new ModelFacts(model);
            facts.flaw().ifPresent(flaw -> {
                throw Refusal.invalid(name + ": " + flaw);
            });
            facts.processes().forEach(process -> deployed.put(process, facts));
        });
        return tokens.deploy(translated).stream().map(one -> known(one, deployed)).toList();
    }

    private Definition known(ProcessDefinition one, Map<String, ModelFacts> deployed) {
        return byId.computeIfAbsent(one.getId(), id -> new Definition(keys.getAsLong(), id, one.getKey(),
                one.getVersion(), deployed.get(one.getKey())));
    }

    Definition get(String id) {
        return byId.get(id);
    }

    Definition latest(String process) {
        return byId.values().stream().filter(one -> one.process().equals(process))
                .max(Comparator.comparingInt(Definition::version)).orElseThrow(() -> Refusal.unknown(process));
    }

    /** The processes whose newest version the message starts. */
    List<String> startedBy(String message) {
        return byId.values().stream().map(Definition::process).distinct()
                .filter(process -> latest(process).facts().isStartedBy(process, message)).toList();
    }
}
