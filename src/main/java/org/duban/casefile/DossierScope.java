package org.duban.casefile;

import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.shared.Sql;

/**
 * The one predicate of who may know of a dossier: an authority within its region, a party once a fact names it. Lists,
 * counts and single reads all use it.
 */
@ApplicationScoped
@Clause("JY-4.4")
public class DossierScope implements CaseAccess {

    private final Sql sql;
    private final DossierAudience audience;

    DossierScope(DataSource database, DossierAudience audience) {
        this.sql = new Sql(database);
        this.audience = audience;
    }

    /** The predicate as SQL over an alias of {@code dossiers}. */
    public static Fragment of(Actor actor, String alias) {
        if (actor.readsAsAuthority()) {
            return new Fragment("LEFT(" + alias + ".region, CHAR_LENGTH(?)) = ?",
                    List.of(actor.region(), actor.region()));
        }
        return new Fragment("EXISTS (SELECT 1 FROM timeline_audiences scope WHERE scope.organisation_id = ?"
                + " AND scope.dossier_id = " + alias + ".id)", List.of(actor.organisationId()));
    }

    /** Whether the person may know of the dossier. */
    public boolean sees(Actor actor, long dossierId) {
        Fragment scope = of(actor, "dossier");
        return sql.one(row -> true, "SELECT 1 FROM dossiers dossier WHERE dossier.id = ? AND " + scope.where(),
                scope.after(dossierId)).isPresent();
    }

    @Override
    public void requireVisible(Actor actor, long caseId) {
        if (!sees(actor, caseId)) {
            throw DubanProblem.notFound();
        }
    }

    @Override
    public void requireVisible(Actor actor, Deadline deadline) {
        requireVisible(actor, deadline.episode().dossierId());
        if (!actor.readsAsAuthority() && !audience.binds(deadline.id(), actor.organisationId())) {
            throw DubanProblem.notFound();
        }
    }

    /** A condition and its arguments. */
    public record Fragment(String where, List<Object> arguments) {

        /** The arguments behind one that comes first. */
        Object[] after(Object first) {
            Object[] all = new Object[arguments.size() + 1];
            all[0] = first;
            System.arraycopy(arguments.toArray(), 0, all, 1, arguments.size());
            return all;
        }
    }
}
