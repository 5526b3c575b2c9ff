package org.duban.violation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.DossierScope;
import org.duban.casefile.IdList;
import org.duban.casefile.LiableNames;
import org.duban.security.Actor;
import org.duban.shared.Sql;

/** Who answers for the findings of a case. A finding is told to a party by what is served, never by a list. */
@ApplicationScoped
class LiableCompanies implements LiableNames {

    private static final String FROM = " FROM violations v JOIN organisations o ON o.id = v.liable_organisation_id WHERE ";

    private final Sql sql;

    LiableCompanies(DataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public Map<Long, List<String>> of(List<Long> caseIds, Actor reader) {
        if (!reader.readsAsAuthority()) {
            return Map.of();
        }
        return sql.list(row -> Map.entry(row.getLong(1), row.getString(2)),
                "SELECT DISTINCT v.case_id, o.name" + FROM + "v.case_id IN " + IdList.of(caseIds) + " ORDER BY o.name").stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public DossierScope.Fragment first(Actor reader, String alias) {
        return new DossierScope.Fragment(reader.readsAsAuthority()
                ? "(SELECT MIN(o.name)" + FROM + "v.case_id = " + alias + ".id)"
                : "NULL", List.of());
    }
}
