/** Interviews on pages and in the API (约谈页面). */
@NullMarked
package org.duban.interview.web;

import org.jspecify.annotations.NullMarked;
