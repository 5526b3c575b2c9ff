/** What features see of the process engine: start, tell, complete, begin again, and what is asked of them (流程引擎). */
@NullMarked
package org.duban.engine;

import org.jspecify.annotations.NullMarked;
