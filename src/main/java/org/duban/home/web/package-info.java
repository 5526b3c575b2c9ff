/** The frame of all pages and the pages that belong to no feature (页面框架). */
@NullMarked
package org.duban.home.web;

import org.jspecify.annotations.NullMarked;
