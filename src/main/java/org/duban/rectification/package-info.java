/** Orders to correct: drafted, approved, issued, served, answered item by item, re-inspected, closed (限期整改). */
@NullMarked
package org.duban.rectification;

import org.jspecify.annotations.NullMarked;
