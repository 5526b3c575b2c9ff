package org.duban.worklist.web;

import org.duban.task.NextTasks.Next;
import org.jspecify.annotations.Nullable;

/**
 * What an act led to.
 *
 * @param id the task's id; null where the reader may not see it, and then role and step are all that is said
 */
public record NextTaskJson(@Nullable String id, String element, String name, String role) {

    static NextTaskJson from(Next next) {
        return new NextTaskJson(next.id().map(String::valueOf).orElse(null), next.elementId(), next.name().zh(), next.role());
    }
}
