/** The work list and the acts on a task, for programs (任务接口). */
@NullMarked
package org.duban.worklist.web;

import org.jspecify.annotations.NullMarked;
