package org.duban.engine.binding;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.engine.DossierLock;
import org.duban.engine.EngineAvailability;
import org.duban.engine.EngineTask;
import org.duban.engine.EngineTasks;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.Message;
import org.duban.engine.OpenEpisodes;
import org.duban.engine.ProcessEngine;
import org.duban.engine.TaskEnding;
import org.duban.engine.Unheard;

/** Keeps which run carries which episode, and lets the binding that was chosen do the rest. */
@ApplicationScoped
class BoundEngine implements ProcessEngine, EngineAvailability {

    private final ChosenBinding chosen;
    private final EngineChoice choice;
    private final Runs runs;
    private final Beginnings beginnings;
    private final OpenEpisodes episodes;
    private final EngineTasks tasks;
    private final DossierLock dossiers;

    BoundEngine(ChosenBinding chosen, EngineChoice choice, Runs runs, Beginnings beginnings, OpenEpisodes episodes,
            EngineTasks tasks, DossierLock dossiers) {
        this.chosen = chosen;
        this.choice = choice;
        this.runs = runs;
        this.beginnings = beginnings;
        this.episodes = episodes;
        this.tasks = tasks;
        this.dossiers = dossiers;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void start(Episode episode, Map<String, Object> variables) {
        choice.require();
        String run = Runs.newName();
        runs.begin(run, chosen.binding(), episode);
        chosen.binding().start(run, episode, variables);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Episode episode, Message message, Unheard unheard) {
        choice.require();
        chosen.binding().tell(episode, message, unheard);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Completion complete(EngineTask task, Episode episode, Map<String, Object> outcome) {
        choice.require();
        return chosen.binding().complete(task, episode, outcome);
    }

    @Override
    @Transactional
    public boolean beginAgain(Episode episode) {
        dossiers.lock(episode.dossierId());
        choice.require();
        return episodes.start(episode.processId(), episode.dossierId(), episode.count()).filter(this::beginAgain).isPresent();
    }

    private boolean beginAgain(RunStart start) {
        Episode episode = start.episode();
        EngineBinding binding = chosen.binding();
        runs.bindingOf(episode).filter(carrier -> !carrier.equals(binding.name())).ifPresent(carrier -> {
            throw BindingProblems.carriedElsewhere(episode, carrier);
        });
        Optional<Runs.GivenUp> before = runs.giveUp(episode);
        if (start.elements().isEmpty()) {
            before.ifPresent(run -> {
                tasks.runEnded(run.run(), TaskEnding.INTERRUPTED);
                binding.end(run, episode);
            });
            return false;
        }
        beginnings.begin(binding, start, before, run -> binding.end(run, episode));
        return true;
    }

    @Override
    public String binding() {
        return chosen.binding().name();
    }

    @Override
    public boolean isOpen() {
        return chosen.isOpen();
    }

    @Override
    public boolean isImmediate() {
        return chosen.binding().isImmediate();
    }

    @Override
    public boolean isAway() {
        return chosen.binding().isAway();
    }

    @Override
    public boolean isMoving(long dossierId, Duration quiet) {
        return chosen.binding().isMoving(dossierId, quiet);
    }
}
