package org.duban.rectification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseScope;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.IdList;
import org.duban.casefile.OverdueCases;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.shared.Sql;

/**
 * What is overdue, said once for order, case and list: an item that is unsettled though its clock has lapsed. An authority
 * learns of every item, a party of its own and of nobody else's.
 */
@ApplicationScoped
@Clause({ "JY-3.2c", "JY-4.4" })
public class OverdueItems implements OverdueCases {

    private static final String RULE = " FROM rectification_items i JOIN measures m ON m.id = i.rectification_id"
            + " JOIN deadlines d ON d.id = i.deadline_id WHERE d.state = '" + DeadlineState.MISSED + "' AND i.state IN ("
            + Arrays.stream(ItemState.values()).filter(ItemState::isUnsettled).map(one -> "'" + one + "'")
                    .collect(Collectors.joining(", "))
            + ")";

    private final Sql sql;

    OverdueItems(DataSource database) {
        this.sql = new Sql(database);
    }

    /** The first day after the earliest lapse of each of these orders, of those that are overdue. */
    public Map<Long, LocalDate> of(Collection<Rectification> orders, Actor reader) {
        return since("m.id", orders.stream().map(Rectification::id).toList(), reader);
    }

    @Override
    public CaseScope.Fragment isOverdue(Actor reader, String alias) {
        CaseScope.Fragment known = known(reader);
        return new CaseScope.Fragment("EXISTS (SELECT 1" + RULE + known.where() + " AND m.dossier_id = " + alias + ".id)",
                known.arguments());
    }

    @Override
    public Map<Long, LocalDate> since(List<Long> caseIds, Actor reader) {
        return since("m.dossier_id", caseIds, reader);
    }

    private Map<Long, LocalDate> since(String of, List<Long> ids, Actor reader) {
        CaseScope.Fragment known = known(reader);
        return sql.list(row -> Map.entry(row.getLong(1), row.getObject(2, LocalDate.class).plusDays(1)),
                "SELECT " + of + ", MIN(d.due_on)" + RULE + known.where() + " AND " + of + " IN " + IdList.of(ids)
                        + " GROUP BY " + of,
                known.arguments().toArray()).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static CaseScope.Fragment known(Actor reader) {
        return reader.readsAsAuthority() ? new CaseScope.Fragment("", List.of())
                : new CaseScope.Fragment(" AND i.organisation_id = ?", List.of(reader.organisationId()));
    }
}
