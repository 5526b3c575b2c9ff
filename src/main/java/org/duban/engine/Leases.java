package org.duban.engine;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Who of several replicas does what only one may do; on the database's time, the only one they share. */
@ApplicationScoped
public class Leases {

    private final EntityManager database;
    private final String holder = Outbox.newUid();

    Leases(EntityManager database) {
        this.database = database;
    }

    /** Takes or keeps the lease; false while another replica has it. */
    public boolean holds(String name, Duration howLong) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("""
                UPDATE leases SET holder = ?1, held_until = CURRENT_TIMESTAMP(3) + INTERVAL ?2 SECOND
                WHERE name = ?3 AND (holder = ?1 OR held_until < CURRENT_TIMESTAMP(3))""").setParameter(1, holder)
                .setParameter(2, howLong.toSeconds()).setParameter(3, name).executeUpdate()) == 1;
    }

    /** Gives the lease back, so that another replica need not wait for its end. */
    public void release(String name) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                "UPDATE leases SET held_until = CURRENT_TIMESTAMP(3) WHERE name = ?1 AND holder = ?2")
                .setParameter(1, name).setParameter(2, holder).executeUpdate());
    }
}
