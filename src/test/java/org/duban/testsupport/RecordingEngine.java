package org.duban.testsupport;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import org.duban.engine.CountedMessage;
import org.duban.engine.Episode;
import org.duban.engine.ProcessEngine;

/** Writes down what the domain asks of the engine, for tests of the domain alone. */
@Alternative
@ApplicationScoped
public class RecordingEngine implements ProcessEngine {

    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** Everything asked so far, in order. */
    public List<Asked> asked() {
        return asked;
    }

    /** What was asked under this name in the case. */
    public List<Asked> of(long caseId, String what) {
        return asked.stream().filter(one -> one.caseId() == caseId && one.what().equals(what)).toList();
    }

    @Override
    public void start(Episode episode, Map<String, Object> variables) {
        asked.add(new Asked(episode.caseId(), "start", episode.key(), variables));
    }

    @Override
    public void beginAgain(Episode episode) {
        asked.add(new Asked(episode.caseId(), "begin again", episode.key(), Map.of()));
    }

    @Override
    public void publish(Episode episode, String message, Map<String, Object> variables) {
        asked.add(new Asked(episode.caseId(), message, episode.key(), variables));
    }

    @Override
    public void publishAbout(Episode episode, String subject, String message, Map<String, Object> variables) {
        asked.add(new Asked(episode.caseId(), message, episode.key() + "/" + subject, variables));
    }

    @Override
    public void publishUntilCounted(List<CountedMessage> messages) {
        messages.forEach(one -> publish(one.episode(), one.message(), one.variables()));
    }

    @Override
    public void counted(String countKey) {
        asked.add(new Asked(0, "counted", countKey, Map.of()));
    }

    @Override
    public void pauseTasks(long caseId) {
        asked.add(new Asked(caseId, "pause", "", Map.of()));
    }

    @Override
    public void resumeTasks(long caseId) {
        asked.add(new Asked(caseId, "resume", "", Map.of()));
    }

    @Override
    public void refreshDueDays(long caseId) {
        asked.add(new Asked(caseId, "due days", "", Map.of()));
    }

    /** One thing asked. */
    public record Asked(long caseId, String what, String key, Map<String, Object> variables) {
    }
}
