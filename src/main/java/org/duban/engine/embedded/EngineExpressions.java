package org.duban.engine.embedded;

import org.w3c.dom.Element;

/** Writes FEEL and job types of a model as what the embedded engine evaluates: calls of the beans feel and jobs. */
class EngineExpressions {

    private final FeelExpressions feel;
    private final Refusals refusals;

    EngineExpressions(FeelExpressions feel, Refusals refusals) {
        this.feel = feel;
        this.refusals = refusals;
    }

    /** An attribute that may be FEEL: a call of the verb, or the text as it stands. */
    String orFixed(String verb, Element at, String attribute) {
        String text = at.getAttribute(attribute);
        return text.startsWith("=") ? feel(verb, at, text) : text;
    }

    /** The source of a mapping: FEEL, or a fixed text as Camunda 8 takes it. */
    String source(String verb, Element at, String... target) {
        String text = at.getAttribute("source");
        String expression = text.startsWith("=") ? text : "=\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return feel(verb, at, expression, target);
    }

    /** A call of a verb of the bean feel with the expression, which has to begin with the sign of equality. */
    String feel(String verb, Element at, String text, String... first) {
        StringBuilder call = new StringBuilder("${feel.").append(verb).append("(execution, ")
                .append(literal(ModelXml.idOf(at)));
        for (String argument : first) {
            call.append(", ").append(literal(argument));
        }
        return call.append(", ").append(literal(checked(at, text))).append(")}").toString();
    }

    /** The expression without its sign; what is none is refused. */
    String checked(Element at, String text) {
        String expression = text.strip();
        if (!expression.startsWith("=")) {
            refusals.add(at, "\"" + expression + "\" is no FEEL expression, it does not begin with =");
            return expression;
        }
        String stripped = expression.substring(1).strip();
        feel.flaw(stripped).ifPresent(flaw -> refusals.add(at, "=" + stripped + " is no FEEL: " + flaw));
        return stripped;
    }

    /** An attribute that must be the same for every instance. */
    String fixed(Element at, String attribute) {
        String text = at.getAttribute(attribute);
        if (text.startsWith("=") || text.isBlank()) {
            refusals.add(at, text.isBlank() ? attribute + " is missing"
                    : "the expression " + text + " as " + attribute + " is not translated");
        }
        return text;
    }

    /**
     * What runs the job of this type: a delegate that the bean gives, since whatever a bean throws while an expression is
     * evaluated would arrive wrapped.
     */
    String job(String verb, Element definition) {
        return "${jobs." + verb + "(" + literal(fixed(definition, "type")) + ")}";
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
