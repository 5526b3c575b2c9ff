/** Orders to correct as pages and as API (限期整改接口). */
@NullMarked
package org.duban.rectification.web;

import org.jspecify.annotations.NullMarked;
