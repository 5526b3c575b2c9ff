package org.duban.worklist.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.duban.page.Place;
import org.duban.problem.Text;

/** Where everybody finds what there is to do. */
final class WorkListPlace {

    private WorkListPlace() {
    }

    @Produces
    @Singleton
    static Place place() {
        return new Place(10, "/tasks", new Text("工作台", "My work"), false, anybody -> true);
    }
}
