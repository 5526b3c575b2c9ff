/** The only home of the process engine: outbox, inbox, task rows, workers, deployment (流程引擎). */
@NullMarked
package org.duban.engine;

import org.jspecify.annotations.NullMarked;
