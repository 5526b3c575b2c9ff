/** Cases and their deadlines as pages and as API (案卷接口). */
@NullMarked
package org.duban.casefile.web;

import org.jspecify.annotations.NullMarked;
