/** What a process engine has to do for Duban, whichever it is, and the choice among them (流程引擎对接). */
@NullMarked
package org.duban.engine.binding;

import org.jspecify.annotations.NullMarked;
