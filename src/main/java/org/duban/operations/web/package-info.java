/** The console's interface for operators (运维接口). */
@NullMarked
package org.duban.operations.web;

import org.jspecify.annotations.NullMarked;
