/** Orders to correct within a time limit (限期整改). */
@NullMarked
package org.duban.rectification;

import org.jspecify.annotations.NullMarked;
