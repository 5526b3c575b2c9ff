package org.duban.measure.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.duban.page.Place;
import org.duban.problem.Text;

/** Where a party finds what it was served. */
final class ReceivedPlace {

    private ReceivedPlace() {
    }

    @Produces
    @Singleton
    static Place place() {
        return new Place(30, "/orders", new Text("收到的通知书", "Notices received"), true, actor -> !actor.readsAsAuthority());
    }
}
