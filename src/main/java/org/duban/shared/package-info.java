/** What every floor may use: identifiers, clauses, money and spans of time. */
@NullMarked
package org.duban.shared;

import org.jspecify.annotations.NullMarked;
