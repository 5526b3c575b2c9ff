/** Camunda's forms as pages draw and read them (表单), whatever kind of page asks. */
@NullMarked
package org.duban.form;

import org.jspecify.annotations.NullMarked;
