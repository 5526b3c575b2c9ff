/** Refusals and failures, told as RFC 9457 problems to programs and as pages to people (问题). */
@NullMarked
package org.duban.problem;

import org.jspecify.annotations.NullMarked;
