package org.duban.demo;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.duban.security.Actor;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Finds the row of an open task of the demo. */
@ApplicationScoped
class DemoTasks {

    private final EntityManager database;

    DemoTasks(EntityManager database) {
        this.database = database;
    }

    /** The open task at an element of a case for the actor's organisation. */
    Optional<Long> at(long caseId, String element, Actor actor) {
        List<?> ids = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("""
                SELECT id FROM tasks WHERE dossier_id = ?1 AND state = 'OPEN' AND element_id = ?2 AND organisation_id = ?3
                ORDER BY id LIMIT 1""").setParameter(1, caseId).setParameter(2, element)
                .setParameter(3, actor.organisationId()).getResultList());
        return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
    }
}
