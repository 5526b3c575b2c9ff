/** The law as data: norms with their rank, profiles of jurisdictions, thresholds and periods (法规). */
@NullMarked
package org.duban.regulation;

import org.jspecify.annotations.NullMarked;
