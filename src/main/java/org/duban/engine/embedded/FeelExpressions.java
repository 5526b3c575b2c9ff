package org.duban.engine.embedded;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.VariableScope;

/**
 * FEEL of the models, each expression parsed once. Translated models call it as the bean {@code feel}; public, since the
 * engine's expressions reach no other class.
 */
public class FeelExpressions {

    private final FeelEngineApi engine;
    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

    FeelExpressions(Clock clock) {
        this.engine = FeelEngineBuilder.forJava().withClock(() -> ZonedDateTime.now(clock)).build();
    }

    /** What is wrong with the expression's text; empty where it can be asked. */
    Optional<String> flaw(String expression) {
        ParseResult result = engine.parseExpression(expression);
        return result.isSuccess() ? Optional.empty() : Optional.of(result.failure().message());
    }

    /** The value with these plain variables. */
    @Nullable
    Object value(String elementId, String expression, Map<String, ?> variables) {
        return evaluate(elementId, expression, variables).result();
    }

    /** The value as the engine keeps it. */
    @Nullable
    public Object eval(VariableScope scope, String elementId, String expression) {
        return Variables.encode(value(elementId, expression, Variables.seen(scope)));
    }

    /** A condition; one that says neither yes nor no refuses the act that led to it. */
    public boolean test(VariableScope scope, String elementId, String expression) {
        EvaluationResult result = evaluate(elementId, expression, Variables.seen(scope));
        if (result.result() instanceof Boolean yes) {
            return yes;
        }
        throw new FeelFailure(elementId, expression,
                "is " + result.result() + ", neither true nor false" + hints(result));
    }

    /** The list that a loop goes through, its elements as the engine keeps them. */
    public List<@Nullable Object> list(VariableScope scope, String elementId, String expression) {
        EvaluationResult result = evaluate(elementId, expression, Variables.seen(scope));
        if (result.result() instanceof List<?> list) {
            return list.stream().<@Nullable Object> map(Variables::encode).toList();
        }
        throw new FeelFailure(elementId, expression, "is " + result.result() + ", no list" + hints(result));
    }

    /** Candidates of a task: a list of names, or one. */
    public List<String> names(VariableScope scope, String elementId, String expression) {
        Object value = value(elementId, expression, Variables.seen(scope));
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    /** A text for the engine's own fields; null stays null. */
    @Nullable
    public String text(VariableScope scope, String elementId, String expression) {
        Object value = value(elementId, expression, Variables.seen(scope));
        return value == null ? null : value.toString();
    }

    /** Maps a variable into a sub-process; what came with the message that began it is not covered up. */
    public void input(DelegateExecution execution, String elementId, String target, String expression) {
        if (!execution.hasVariableLocal(target)) {
            execution.setVariableLocal(target, eval(execution, elementId, expression));
        }
    }

    /** Maps a variable out of an event. */
    public void output(DelegateExecution execution, String elementId, String target, String expression) {
        execution.setVariable(target, eval(execution, elementId, expression));
    }

    private EvaluationResult evaluate(String elementId, String expression, Map<String, ?> variables) {
        @SuppressWarnings("unchecked")
        Map<String, Object> context = (Map<String, Object>) variables;
        EvaluationResult result = engine.evaluate(parsed.computeIfAbsent(expression, text -> parse(elementId, text)),
                context);
        if (result.isFailure()) {
            throw new FeelFailure(elementId, expression, "fails: " + result.failure().message());
        }
        return result;
    }

    private ParsedExpression parse(String elementId, String expression) {
        ParseResult result = engine.parseExpression(expression);
        if (result.isFailure()) {
            throw new FeelFailure(elementId, expression, "is no FEEL: " + result.failure().message());
        }
        return result.parsedExpression();
    }

    private static String hints(EvaluationResult result) {
        return result.hasSuppressedFailures() ? " (" + result.suppressedFailures().mkString("; ") + ")" : "";
    }
}
