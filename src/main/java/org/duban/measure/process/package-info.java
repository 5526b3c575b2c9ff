/** The measures as the engine asks for them: the acts behind tasks, and their due days (措施流程). */
@NullMarked
package org.duban.measure.process;

import org.jspecify.annotations.NullMarked;
