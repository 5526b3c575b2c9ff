package org.duban.testsupport;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import org.duban.engine.EngineTask;
import org.duban.engine.Episode;
import org.duban.engine.Message;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;

/** Writes down what the domain asks of the engine, for tests of the domain alone. */
@Alternative
@ApplicationScoped
public class RecordingEngine implements ProcessEngine {

    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** Everything asked so far, in order. */
    public List<Asked> asked() {
        return asked;
    }

    /** What was asked under this name in the dossier. */
    public List<Asked> of(long dossierId, String what) {
        return asked.stream().filter(one -> one.dossierId() == dossierId && one.what().equals(what)).toList();
    }

    @Override
    public void start(Episode episode, Map<String, Object> variables) {
        asked.add(new Asked(episode.dossierId(), "start", episode.key(), variables));
    }

    @Override
    public boolean beginAgain(Episode episode) {
        asked.add(new Asked(episode.dossierId(), "begin again", episode.key(), Map.of()));
        return true;
    }

    @Override
    public void tell(Episode episode, Message message, Unheard unheard) {
        String key = message.subject() == null ? episode.key() : episode.key() + "/" + message.subject();
        asked.add(new Asked(episode.dossierId(), message.name(), key, message.variables()));
    }

    @Override
    public Completion complete(EngineTask task, Episode episode, Map<String, Object> outcome) {
        asked.add(new Asked(episode.dossierId(), "complete", task.key(), outcome));
        return Completion.WENT_ON;
    }

    /** One thing asked. */
    public record Asked(long dossierId, String what, String key, Map<String, Object> variables) {
    }
}
