package org.duban.calendar.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.duban.page.Place;
import org.duban.problem.Text;
import org.duban.security.Role;

/** Where the administrator of an authority keeps the holidays. */
final class CalendarPlace {

    private CalendarPlace() {
    }

    @Produces
    @Singleton
    static Place place() {
        return new Place(40, "/calendar", new Text("工作日历", "Calendar"), false,
                actor -> actor.is(Role.ADMIN) && actor.isRegulator());
    }
}
