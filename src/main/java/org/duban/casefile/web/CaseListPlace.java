package org.duban.casefile.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.duban.page.Place;
import org.duban.problem.Text;
import org.duban.security.Actor;

/** Where the authorities find the cases. */
final class CaseListPlace {

    private CaseListPlace() {
    }

    @Produces
    @Singleton
    static Place place() {
        return new Place(20, "/cases", new Text("案件", "Cases"), true, Actor::readsAsAuthority);
    }
}
