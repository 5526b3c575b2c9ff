package org.duban.engine.camunda;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.engine.EngineChore;
import org.duban.engine.binding.BindingConfig;

import io.quarkus.arc.lookup.LookupIfProperty;

/** Answers to jobs that were handled long ago. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.CAMUNDA)
class ForgetAnswers implements EngineChore {

    private final Inbox kept;

    ForgetAnswers(Inbox kept) {
        this.kept = kept;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    @Transactional
    public int forget(Duration keep) {
        return kept.clean(keep);
    }
}
