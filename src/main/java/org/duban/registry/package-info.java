/** The works: sites and the organisations on them (项目登记). */
@NullMarked
package org.duban.registry;

import org.jspecify.annotations.NullMarked;
