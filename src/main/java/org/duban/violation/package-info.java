/** Findings: what was found, against which entry of the catalogue, and who is liable (违法行为). */
@NullMarked
package org.duban.violation;

import org.jspecify.annotations.NullMarked;
