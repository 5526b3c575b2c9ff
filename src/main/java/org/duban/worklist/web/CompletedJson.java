package org.duban.worklist.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A task after an act on it.
 *
 * @param next what the act led to
 * @param onItsWay whether the engine has yet to hear of it, so that more may come
 */
public record CompletedJson(@JsonUnwrapped TaskJson task, List<NextTaskJson> next,
        boolean onItsWay) {
}
