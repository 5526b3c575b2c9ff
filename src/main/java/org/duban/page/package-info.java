/**
 * The frame around every page (页面框架): what others put into it, navigation and notices of what is away, they bring themselves.
 */
@NullMarked
package org.duban.page;

import org.jspecify.annotations.NullMarked;
