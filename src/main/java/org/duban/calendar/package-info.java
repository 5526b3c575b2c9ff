/** Working days, legal periods and the time of day by which Duban lives (日历与期间). */
@NullMarked
package org.duban.calendar;

import org.jspecify.annotations.NullMarked;
