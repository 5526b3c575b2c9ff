/** The register of works as API (项目接口). */
@NullMarked
package org.duban.registry.web;

import org.jspecify.annotations.NullMarked;
