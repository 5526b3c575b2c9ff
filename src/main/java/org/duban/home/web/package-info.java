/** The pages that belong to no feature: the start, the change of language, after signing out (首页). */
@NullMarked
package org.duban.home.web;

import org.jspecify.annotations.NullMarked;
