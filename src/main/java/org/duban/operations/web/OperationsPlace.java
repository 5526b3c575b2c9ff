package org.duban.operations.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.duban.page.Place;
import org.duban.problem.Text;
import org.duban.security.Role;

/** Where the administrator of an authority sees how Duban is. */
final class OperationsPlace {

    private OperationsPlace() {
    }

    @Produces
    @Singleton
    static Place place() {
        return new Place(50, "/operations", new Text("运行状况", "Operations"), false,
                actor -> actor.is(Role.ADMIN) && actor.isRegulator());
    }
}
