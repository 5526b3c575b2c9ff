/** The order to correct as a process: its ids, acts and service tasks (限期整改流程). */
@NullMarked
package org.duban.rectification.process;

import org.jspecify.annotations.NullMarked;
