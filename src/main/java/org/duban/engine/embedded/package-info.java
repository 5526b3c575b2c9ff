/** The process engine inside Duban: models of Camunda 8 translated, and walked in the caller's transaction (内嵌流程引擎). */
@NullMarked
package org.duban.engine.embedded;

import org.jspecify.annotations.NullMarked;
