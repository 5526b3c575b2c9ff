package org.duban.measure;

/** Says the plan of one kind of measure; a CDI bean, asked once, at start. */
@FunctionalInterface
public interface MeasurePlan<M extends Measure> {

    /** The plan. */
    Plan<M> plan();
}
