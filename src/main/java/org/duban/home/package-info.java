/** What a person sees first and around every page: navigation, language, the state of the components (首页). */
@NullMarked
package org.duban.home;

import org.jspecify.annotations.NullMarked;
