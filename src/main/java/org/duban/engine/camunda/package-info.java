/** The binding to a Camunda 8 cluster through its client: outbox, inbox, workers, refill, repair (Camunda 8 对接). */
@NullMarked
package org.duban.engine.camunda;

import org.jspecify.annotations.NullMarked;
