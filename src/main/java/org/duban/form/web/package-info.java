/** What a page needs to show a form and to take what it sends. */
@NullMarked
package org.duban.form.web;

import org.jspecify.annotations.NullMarked;
