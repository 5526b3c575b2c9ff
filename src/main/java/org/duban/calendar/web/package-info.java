/** The year's arrangement imported by the administrator, and the clock of a demonstration (日历接口). */
@NullMarked
package org.duban.calendar.web;

import org.jspecify.annotations.NullMarked;
