/** The work list: who has to do what, and by when (任务清单). */
@NullMarked
package org.duban.worklist;

import org.jspecify.annotations.NullMarked;
