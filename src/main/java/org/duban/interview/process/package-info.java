/** The process of an interview: what is behind its steps, and where each interview stands in it (约谈流程). */
@NullMarked
package org.duban.interview.process;

import org.jspecify.annotations.NullMarked;
