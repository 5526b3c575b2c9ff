/** The catalogue of violations, and the opening of a case with findings, on a page and in the API (违法行为接口). */
@NullMarked
package org.duban.violation.web;

import org.jspecify.annotations.NullMarked;
