/** Uploading and reading files, and reading issued documents (文书与文件接口). */
@NullMarked
package org.duban.document.web;

import org.jspecify.annotations.NullMarked;
