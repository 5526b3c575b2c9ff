/** The benchmarks behind {@code ./duban bench}: each measures Duban beside a floor taken in the same run (基准测试). */
@NullMarked
package org.duban.bench;

import org.jspecify.annotations.NullMarked;
