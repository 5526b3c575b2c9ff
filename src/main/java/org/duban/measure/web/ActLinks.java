package org.duban.measure.web;

import java.util.List;

/**
 * What the reader may do to a measure now, beside his tasks.
 *
 * @param measure to which
 */
public record ActLinks(String measure, List<Link> links) {

    /**
     * An act.
     *
     * @param direct whether it needs no page of its own, since nothing is to be filled in
     * @param version of the measure, where it is compared; else empty
     */
    public record Link(String title, String href, boolean direct, String version) {
    }
}
