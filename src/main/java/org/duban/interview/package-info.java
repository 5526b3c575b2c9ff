/** Interviews of enterprises that did not correct in time or make weak progress: notified, held, kept or broken (约谈). */
@NullMarked
package org.duban.interview;

import org.jspecify.annotations.NullMarked;
