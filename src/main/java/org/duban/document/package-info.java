/** Numbered documents that are locked once issued, and the files of a case (文书与文件). */
@NullMarked
package org.duban.document;

import org.jspecify.annotations.NullMarked;
