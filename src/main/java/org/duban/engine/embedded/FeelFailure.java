package org.duban.engine.embedded;

import org.duban.engine.RunDamaged;

/** An expression of a model that gave nothing the process could go on with; the act that led to it is refused. */
class FeelFailure extends RunDamaged {

    FeelFailure(String elementId, String expression, String what) {
        super("the expression =" + expression + " at " + elementId + " " + what);
    }
}
