/** How a problem leaves: as {@code application/problem+json} from the API, as a page elsewhere. */
@NullMarked
package org.duban.problem.web;

import org.jspecify.annotations.NullMarked;
