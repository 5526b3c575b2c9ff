package org.duban.engine;

import java.time.Duration;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.shared.Sql;

import com.github.f4b6a3.uuid.UuidCreator;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Who of several replicas does what only one may do; on the database's time, the only one they share. */
@ApplicationScoped
public class Leases {

    private final Sql sql;
    private final String holder = UuidCreator.getTimeOrderedEpoch().toString();

    Leases(DataSource database) {
        this.sql = new Sql(database);
    }

    /** Takes or keeps the lease; false while another replica has it. */
    public boolean holds(String name, Duration howLong) {
        return holds(name, holder, howLong);
    }

    /** Takes or keeps the lease for one piece of work of that name; false while another has it, of this replica too. */
    public boolean holds(String name, String work, Duration howLong) {
        return QuarkusTransaction.requiringNew().call(() -> sql.update("""
                UPDATE leases SET holder = ?, held_until = CURRENT_TIMESTAMP(3) + INTERVAL ? SECOND
                WHERE name = ? AND (holder = ? OR held_until < CURRENT_TIMESTAMP(3))""", work, howLong.toSeconds(), name,
                work)) == 1;
    }

    /** Gives the lease back, so that another replica need not wait for its end. */
    public void release(String name) {
        release(name, holder);
    }

    /** Gives back the lease that a piece of work has. */
    public void release(String name, String work) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(
                "UPDATE leases SET held_until = CURRENT_TIMESTAMP(3) WHERE name = ? AND holder = ?", name,
                work));
    }
}
