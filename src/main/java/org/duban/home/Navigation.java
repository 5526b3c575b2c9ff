package org.duban.home;

import static org.duban.security.Role.ADMIN;

import java.util.ArrayList;
import java.util.List;

import org.duban.problem.Text;
import org.duban.security.Actor;

/** The places that a person may go to, by what he is. */
public final class Navigation {

    private static final Place TASKS = new Place("/tasks", new Text("工作台", "My work"));
    private static final Place CASES = new Place("/cases", new Text("案件", "Cases"));
    private static final Place ORDERS = new Place("/orders", new Text("收到的通知书", "Notices received"));
    private static final Place CALENDAR = new Place("/calendar", new Text("工作日历", "Calendar"));
    private static final Place OPERATIONS = new Place("/operations", new Text("运行状况", "Operations"));

    private Navigation() {
    }

    /** The places in the order in which they are shown. */
    public static List<Place> of(Actor actor) {
        List<Place> places = new ArrayList<>(List.of(TASKS));
        places.add(actor.readsAsAuthority() ? CASES : ORDERS);
        if (actor.is(ADMIN) && actor.isRegulator()) {
            places.add(CALENDAR);
            places.add(OPERATIONS);
        }
        return List.copyOf(places);
    }

    /** A place and its name. */
    public record Place(String path, Text name) {
    }
}
