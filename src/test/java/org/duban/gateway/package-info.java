/** A stand-in for Camunda 8: the vendor's published protocol, with the embedded engine behind it (流程引擎网关替身). */
@NullMarked
package org.duban.gateway;

import org.jspecify.annotations.NullMarked;
