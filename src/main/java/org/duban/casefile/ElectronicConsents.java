package org.duban.casefile;

import java.time.Clock;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.shared.Sql;

/** 送达地址及方式确认书: whether an organisation lets itself be served electronically. */
@ApplicationScoped
public class ElectronicConsents {

    private final Sql sql;
    private final Clock clock;

    ElectronicConsents(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Records that the person's organisation consents, or takes its consent back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(boolean consented, String address, Actor actor) {
        sql.insert("INSERT INTO e_service_consents (organisation_id, consented, address, person_id, author, recorded_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)", actor.organisationId(), consented, address, actor.personId(),
                actor.name(), clock.instant());
    }

    /** Whether the organisation's last word is a consent. */
    @Clause("民诉法 90")
    public boolean holds(long organisationId) {
        return sql.one(row -> row.getBoolean(1), "SELECT consented FROM e_service_consents WHERE organisation_id = ?"
                + " ORDER BY id DESC LIMIT 1", organisationId).orElse(false);
    }
}
