package org.duban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duban.engine.ErrandFixture.CONTRACTOR;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;

/** Runs of an order as the contract of the bindings needs them. */
public abstract class ContractRuns {

    static final String DRAFT = "UserTask_DraftOrder";
    static final String APPROVE = "UserTask_ApproveOrder";
    static final String ISSUE = "UserTask_IssueOrder";
    static final String SEAL = "UserTask_UploadSealedOrder";
    static final String SERVE = "UserTask_ServeOrder";
    static final String ANSWER = "UserTask_AnswerOrder";
    static final String REINSPECT = "UserTask_Reinspect";
    static final String CONFIRM = "UserTask_ConfirmReinspection";
    static final String CLOSE = "UserTask_CloseCase";
    static final String APPROVE_CLOSING = "UserTask_ApproveClosing";
    static final String NEXT_STEP = "UserTask_DecideNextStep";
    static final String EXTENSION = "UserTask_DecideExtension";
    static final String OPINION = "UserTask_GiveOpinion";
    static final String REVIEW = "UserTask_ReviewCorrection";
    static final String CLOSING = "rectification.close-answers";
    static final String LAPSING = "measure.record-lapse";

    static final Message ANSWERS_CLOSED = Message.of("answers-closed-1", "rectification.answers-closed", Map.of());
    static final Message REVIEWS_CLOSED = Message.of("reviews-closed-1", "rectification.reviews-closed", Map.of());
    static final Message OPINION_CLOSED = Message.about("41", "opinion-closed-41", "rectification.opinion-closed",
            Map.of("answerId", 41));

    @Inject
    protected ErrandFixture fixture;
    @Inject
    protected ErrandDirectory dossiers;
    @Inject
    protected ContractDomain domain;
    @Inject
    protected ProcessEngine engine;
    @Inject
    protected EngineJson json;

    /** Whether the engine still carries the run. */
    protected abstract boolean isCarried(String run);

    /** How long nothing further may come: an engine that is asked over a network is given time to do too much. */
    protected Duration quiet() {
        return Duration.ofMillis(600);
    }

    @BeforeEach
    void people() {
        fixture.people();
    }

    static Message answered(int answer) {
        return Message.of("answer-" + answer, "rectification.answer-received",
                Map.of("answerId", answer, "supervisorId", ErrandFixture.AUTHORITY));
    }

    static Map<String, Object> with(Map<String, Object> some, String name, Object value) {
        Map<String, Object> all = new HashMap<>(some);
        all.put(name, value);
        return all;
    }

    ContractRun run() {
        return new ContractRun(ErrandFixture.episode("rectification"), engine, fixture, dossiers, json, quiet());
    }

    /** A run whose answers are closed once all have answered; a test may say otherwise. */
    ContractRun start() {
        ContractRun run = run();
        domain.answers(run.episode(), CLOSING, Map.of("closed", true));
        return run.start();
    }

    ContractRun served(List<Long> parties) {
        return serve(start(), parties);
    }

    static ContractRun serve(ContractRun run, List<Long> parties) {
        return run.act(DRAFT, Map.of()).act(APPROVE, Map.of("approved", true)).act(ISSUE, Map.of()).act(SEAL, Map.of())
                .act(SERVE, Map.of("parties", parties));
    }

    ContractRun confirmed(Map<String, Object> outcome) {
        return served(List.of(CONTRACTOR)).act(ANSWER, Map.of()).act(REINSPECT, Map.of()).act(CONFIRM, outcome);
    }

    String name(ContractRun run) {
        return fixture.texts("SELECT run FROM engine_runs WHERE dossier_id = " + run.episode().dossierId()
                + " ORDER BY created_at DESC LIMIT 1").getFirst();
    }

    void ended(ContractRun run) {
        run.stands();
        String name = name(run);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(isCarried(name)).isFalse());
    }
}
