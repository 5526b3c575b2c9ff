package org.duban.engine;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.duban.page.Disturbance;
import org.duban.problem.Text;

/** Tells people that what they do waits until the engine returns. */
@Singleton
class EngineDisturbance implements Disturbance {

    private static final Text AWAY = new Text("流程引擎暂不可用，您的操作已保存，将自动继续。",
            "The process engine is away. What you do is saved and goes on by itself when it returns.");

    private final EngineAvailability engine;

    EngineDisturbance(EngineAvailability engine) {
        this.engine = engine;
    }

    @Override
    public Optional<Text> now() {
        return engine.isAway() ? Optional.of(AWAY) : Optional.empty();
    }
}
