package org.duban.page;

import java.util.function.Predicate;

import org.duban.problem.Text;
import org.duban.security.Actor;

/**
 * Somewhere a person may go to from every page; a CDI bean of the package that answers there.
 *
 * @param rank places are shown in this order
 * @param ofCases whether he finds there the cases that he may read: the page of one leads back to it
 * @param opensTo whom it is shown; the address itself is guarded where it answers
 */
public record Place(int rank, String path, Text name, boolean ofCases, Predicate<Actor> opensTo) {
}
