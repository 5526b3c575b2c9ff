/** Watching and mending: reconciliation of database and engine, repairs, probes (运行维护). */
@NullMarked
package org.duban.operations;

import org.jspecify.annotations.NullMarked;
