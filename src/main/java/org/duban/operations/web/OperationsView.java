package org.duban.operations.web;

import java.util.List;

import org.duban.operations.Overview;

/** The page of the operators: both sides in numbers, and what each comparison found. */
public record OperationsView(Overview.Numbers numbers, List<String> repairs, List<Job> jobs) {

    /** One comparison and what it found. */
    public record Job(String name, ComparisonJson result) {
    }
}
