package org.duban.engine.binding;

import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineTasks;
import org.duban.engine.EpisodeSteps.RunStart;

/** Begins a run where its episode stands; tasks of the run before that come again keep number, holder, draft and due day. */
@ApplicationScoped
class Beginnings {

    private final Runs runs;
    private final EngineTasks tasks;

    Beginnings(Runs runs, EngineTasks tasks) {
        this.runs = runs;
        this.tasks = tasks;
    }

    /** Begins the run once what there was of the one before is ended. */
    void begin(EngineBinding binding, RunStart start, Optional<Runs.GivenUp> before, Consumer<Runs.GivenUp> end) {
        String run = Runs.newName();
        before.ifPresent(one -> {
            tasks.setAside(one.run(), run);
            end.accept(one);
        });
        runs.begin(run, binding, start.episode());
        binding.begin(run, start);
    }
}
