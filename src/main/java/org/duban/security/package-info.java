/** Who acts, for which organisation, and what he may see and do (权限). */
@NullMarked
package org.duban.security;

import org.jspecify.annotations.NullMarked;
