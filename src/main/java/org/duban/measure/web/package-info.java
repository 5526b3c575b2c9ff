/** What pages and API of every measure read and answer alike (措施页面). */
@NullMarked
package org.duban.measure.web;

import org.jspecify.annotations.NullMarked;
