/** Human tasks: who has to act, with which form and draft, by which day, and what becomes of the act (人工任务). */
@NullMarked
package org.duban.task;

import org.jspecify.annotations.NullMarked;
