package org.duban.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * The clause of a norm or of the acceptance matrix that a rule, or a test of it, serves, such as {@code JY-2.3.3c}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Clause {

    /** The clause ids, each as written in the norm's own numbering. */
    String[] value();
}
