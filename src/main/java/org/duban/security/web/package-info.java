/** Organisations and memberships, kept by the administrator. */
@NullMarked
package org.duban.security.web;

import org.jspecify.annotations.NullMarked;
