/** What every measure repeats, said once: who acts when, what is behind a task, a form and a clock (措施). */
@NullMarked
package org.duban.measure;

import org.jspecify.annotations.NullMarked;
