/** The catalogue of violations as API (违法行为目录接口). */
@NullMarked
package org.duban.violation.web;

import org.jspecify.annotations.NullMarked;
