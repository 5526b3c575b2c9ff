/** A changing request is taken once, however often it is sent (幂等). */
@NullMarked
package org.duban.idempotency;

import org.jspecify.annotations.NullMarked;
