/** A made-up city with cases in every state, for a newcomer to look at; never in production (演示数据). */
@NullMarked
package org.duban.demo;

import org.jspecify.annotations.NullMarked;
