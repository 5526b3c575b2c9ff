/** The frame as it is drawn and sent: language, person, guards of the browser. */
@NullMarked
package org.duban.page.web;

import org.jspecify.annotations.NullMarked;
