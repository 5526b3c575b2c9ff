package org.duban.engine.embedded;

/** An expression of a model that gave nothing the process could go on with; the act that led to it is refused. */
class FeelFailure extends IllegalStateException {

    FeelFailure(String elementId, String expression, String what) {
        super("the expression =" + expression + " at " + elementId + " " + what);
    }
}
