package org.duban.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.duban.security.Role;
import org.duban.shared.Sql;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Errands as tests need them: their own authority, parties and people, and a case number per errand. */
@ApplicationScoped
public class ErrandFixture {

    public static final long AUTHORITY = 900_001;
    public static final long OTHER_AUTHORITY = 900_002;
    public static final long CONTRACTOR = 900_003;
    public static final long OTHER_CONTRACTOR = 900_004;
    private static final AtomicLong SERIAL = new AtomicLong(System.currentTimeMillis());

    private final EntityManager database;
    private final ProcessEngine engine;
    private final Sql sql;

    ErrandFixture(EntityManager database, ProcessEngine engine, DataSource source) {
        this.database = database;
        this.engine = engine;
        this.sql = new Sql(source);
    }

    /** Organisations and people that tasks and hand-overs need. */
    public void people() {
        QuarkusTransaction.requiringNew().run(() -> {
            organisation(AUTHORITY, "AUTHORITY", "差事局", "3701");
            organisation(OTHER_AUTHORITY, "AUTHORITY", "邻市差事局", "3702");
            organisation(CONTRACTOR, "GENERAL_CONTRACTOR", "甲公司", "3701");
            organisation(OTHER_CONTRACTOR, "SUB_CONTRACTOR", "乙公司", "3701");
            for (Actor person : List.of(inspector(), colleague(), neighbour(), contractor(), otherContractor())) {
                member(person);
            }
        });
    }

    private void organisation(long id, String kind, String name, String region) {
        database.createNativeQuery("""
                INSERT IGNORE INTO organisations (id, kind, code, name, region) VALUES (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, id).setParameter(2, kind).setParameter(3, "E" + id).setParameter(4, name)
                .setParameter(5, region).executeUpdate();
    }

    private void member(Actor person) {
        database.createNativeQuery(
                "INSERT IGNORE INTO memberships (person_id, name, organisation_id) VALUES (?1, ?2, ?3)")
                .setParameter(1, person.personId()).setParameter(2, person.name())
                .setParameter(3, person.organisationId()).executeUpdate();
        person.roles().forEach(role -> database
                .createNativeQuery("INSERT IGNORE INTO membership_roles (person_id, role) VALUES (?1, ?2)")
                .setParameter(1, person.personId()).setParameter(2, role.key()).executeUpdate());
    }

    public static Actor inspector() {
        return person(1, "张检查", AUTHORITY, OrganisationKind.AUTHORITY, "3701", Role.REGULATOR, Role.INSPECTOR);
    }

    public static Actor colleague() {
        return person(2, "李检查", AUTHORITY, OrganisationKind.AUTHORITY, "3701", Role.REGULATOR, Role.INSPECTOR);
    }

    public static Actor neighbour() {
        return person(3, "邻检查", OTHER_AUTHORITY, OrganisationKind.AUTHORITY, "3702", Role.REGULATOR,
                Role.INSPECTOR);
    }

    public static Actor contractor() {
        return person(4, "王施工", CONTRACTOR, OrganisationKind.GENERAL_CONTRACTOR, "3701", Role.CONTRACTOR);
    }

    public static Actor otherContractor() {
        return person(5, "赵分包", OTHER_CONTRACTOR, OrganisationKind.SUB_CONTRACTOR, "3701", Role.CONTRACTOR);
    }

    public static Actor leader() {
        return person(6, "钱局长", AUTHORITY, OrganisationKind.AUTHORITY, "3701", Role.REGULATOR, Role.LEADER);
    }

    public static Actor admin() {
        return person(7, "孙管理", AUTHORITY, OrganisationKind.AUTHORITY, "3701", Role.REGULATOR, Role.ADMIN);
    }

    private static Actor person(int number, String name, long organisation, OrganisationKind kind, String region,
            Role first, Role... more) {
        Set<Role> roles = EnumSet.of(first, more);
        return new Actor("00000000-0000-4000-9000-00000000000" + number, name, roles, organisation, "单位" + organisation,
                kind, region, Optional.of("证" + number));
    }

    /** A fresh episode of a fresh case. */
    public static Episode episode(String process) {
        long serial = SERIAL.incrementAndGet();
        return new Episode(process, serial, "差事〔2026〕" + serial + "号", 1);
    }

    public Episode start(String process, Map<String, Object> variables) {
        Episode episode = episode(process);
        QuarkusTransaction.requiringNew().run(() -> engine.start(episode, variables));
        return episode;
    }

    /** Has a hint told, whoever listens. */
    public void hint(Episode episode, int hint, String id) {
        QuarkusTransaction.requiringNew().run(
                () -> engine.tell(episode, Message.of(id, "errand.hint", Map.of("hintId", hint)), Unheard.KEEP));
    }

    public Episode errand() {
        return start("errand", Map.of("errandId", 7));
    }

    /** The states of a case's rows, in order, each with its element. */
    public List<String> rows(Episode episode) {
        return texts("SELECT CONCAT(element_id, ' ', state) FROM tasks WHERE dossier_id = " + episode.dossierId()
                + " ORDER BY id");
    }

    @SuppressWarnings("unchecked")
    public List<String> texts(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(sql).getResultList());
    }

    /**
     * As {@link #texts}, within the present transaction and as the product's plain statements read: a query of Hibernate would
     * write first what it still holds.
     */
    public List<String> textsHere(String query) {
        return sql.list(row -> row.getString(1), query);
    }

    /** A write behind Duban's back, within the present transaction. */
    public void changeHere(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }

    public long task(Episode episode) {
        return number("SELECT MAX(id) FROM tasks WHERE state = 'OPEN' AND dossier_id = " + episode.dossierId());
    }

    /** The first column of the first row as a number, 0 where there is none. */
    public long number(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> found = database.createNativeQuery(sql).getResultList();
            return found.isEmpty() || found.getFirst() == null ? 0L : ((Number) found.getFirst()).longValue();
        });
    }

    /** A write behind Duban's back. */
    public int change(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
