package org.duban.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.shared.Sql;
import org.duban.task.TaskNames;

/**
 * Where a case stands, for lists: its open tasks and the next day by which one of them is due. An authority sees all of them, a
 * party its own. What waits while its case is suspended is due on no day.
 */
@ApplicationScoped
public class CaseWork {

    private static final String OPEN = " FROM tasks t WHERE t.state = 'OPEN'";

    private final Sql sql;
    private final TaskNames names;

    CaseWork(DataSource database, TaskNames names) {
        this.sql = new Sql(database);
        this.names = names;
    }

    /** What is to be done in each of these cases, in one question. */
    Map<Long, Standing> of(List<Long> caseIds, Actor reader) {
        DossierScope.Fragment known = known(reader);
        return sql.list(CaseWork::row,
                "SELECT t.dossier_id, t.process_id, t.element_id, MIN(IF(t.paused, NULL, t.due_on)) AS due" + OPEN
                        + known.where() + " AND t.dossier_id IN " + IdList.of(caseIds)
                        + " GROUP BY t.dossier_id, t.process_id, t.element_id ORDER BY MIN(t.due_sort), MIN(t.id)",
                known.arguments().toArray()).stream()
                .collect(Collectors.groupingBy(Row::caseId, Collectors.collectingAndThen(Collectors.toList(),
                        rows -> new Standing(
                                rows.stream().map(row -> names.of(row.process(), row.element())).distinct().toList(),
                                rows.stream().flatMap(row -> row.due().stream()).min(LocalDate::compareTo)))));
    }

    /** The next due day, as SQL over an alias of {@code dossiers}; NULL where there is none. */
    DossierScope.Fragment nextDue(Actor reader, String alias) {
        return asked("SELECT MIN(t.due_on)", " AND t.paused = FALSE", List.of(), reader, alias);
    }

    /** Whether a task of this kind is open, as SQL over an alias of {@code dossiers}. */
    DossierScope.Fragment standsAt(String elementId, Actor reader, String alias) {
        DossierScope.Fragment any = asked("SELECT 1", " AND t.element_id = ?", List.of(elementId), reader, alias);
        return new DossierScope.Fragment("EXISTS " + any.where(), any.arguments());
    }

    private static DossierScope.Fragment asked(String what, String condition, List<Object> arguments, Actor reader,
            String alias) {
        DossierScope.Fragment known = known(reader);
        return new DossierScope.Fragment(
                "(" + what + OPEN + condition + known.where() + " AND t.dossier_id = " + alias + ".id)",
                Stream.concat(arguments.stream(), known.arguments().stream()).toList());
    }

    private static DossierScope.Fragment known(Actor reader) {
        return reader.readsAsAuthority() ? new DossierScope.Fragment("", List.of())
                : new DossierScope.Fragment(" AND t.organisation_id = ?", List.of(reader.organisationId()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("dossier_id"), row.getString("process_id"), row.getString("element_id"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)));
    }

    private record Row(long caseId, String process, String element, Optional<LocalDate> due) {
    }

    /**
     * Where a case stands.
     *
     * @param tasks what is to be done, the most urgent first
     * @param due by when the next of it
     */
    public record Standing(List<Text> tasks, Optional<LocalDate> due) {

        static final Standing IDLE = new Standing(List.of(), Optional.empty());
    }
}
