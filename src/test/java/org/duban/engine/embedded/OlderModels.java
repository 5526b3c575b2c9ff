package org.duban.engine.embedded;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Episode;
import org.duban.engine.ErrandFixture;
import org.duban.engine.Models;
import org.operaton.bpm.engine.migration.MigrationPlanBuilder;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The engine as an earlier build left it: its model is the newest, and a run stands in it. */
@ApplicationScoped
public class OlderModels {

    private final EmbeddedEngine engine;
    private final Models models;
    private final ModelTranslator translator;
    private final ErrandFixture fixture;

    OlderModels(EmbeddedEngine engine, Models models, FeelExpressions feel, ErrandFixture fixture) {
        this.engine = engine;
        this.models = models;
        this.translator = new ModelTranslator(feel);
        this.fixture = fixture;
    }

    /** Brings the model of this build as an earlier one had it. */
    void bring(String process, UnaryOperator<String> changed) {
        String file = process + ".bpmn";
        String text = changed.apply(new String(models.processModels().get(file), StandardCharsets.UTF_8));
        QuarkusTransaction.requiringNew().run(() -> engine.repository().createDeployment().name("duban")
                .addInputStream(file, new ByteArrayInputStream(
                        translator.translate(file, text.getBytes(StandardCharsets.UTF_8))))
                .deploy());
    }

    /** Puts a run and its tasks into the newest model, where these elements are called so. */
    void putBack(Episode episode, Map<String, String> elements) {
        QuarkusTransaction.requiringNew().run(() -> {
            String run = fixture.textsHere("SELECT run FROM engine_runs WHERE live AND dossier_id = " + episode.dossierId())
                    .getFirst();
            var instance = engine.runtime().createProcessInstanceQuery().processInstanceBusinessKey(run).singleResult();
            String older = engine.repository().createProcessDefinitionQuery().processDefinitionKey(episode.processId())
                    .latestVersion().singleResult().getId();
            MigrationPlanBuilder plan = engine.runtime().createMigrationPlan(instance.getProcessDefinitionId(), older);
            if (elements.isEmpty()) {
                plan.mapEqualActivities();
            }
            elements.forEach(plan::mapActivities);
            engine.runtime().newMigration(plan.build()).processInstanceIds(instance.getId()).execute();
            elements.forEach((now, then) -> fixture.changeHere("UPDATE tasks SET element_id = '" + then
                    + "', form_id = 'older' WHERE element_id = '" + now + "' AND dossier_id = " + episode.dossierId()));
        });
    }

    /** The version at which the episode's run stands, counted back from the newest. */
    long behind(Episode episode) {
        return fixture.number("""
                SELECT MAX(n.VERSION_) - MIN(d.VERSION_) FROM engine_runs r
                JOIN ACT_RU_EXECUTION e ON e.BUSINESS_KEY_ = r.run AND e.PARENT_ID_ IS NULL
                JOIN ACT_RE_PROCDEF d ON d.ID_ = e.PROC_DEF_ID_ JOIN ACT_RE_PROCDEF n ON n.KEY_ = d.KEY_
                WHERE r.live AND r.dossier_id = """ + episode.dossierId());
    }
}
