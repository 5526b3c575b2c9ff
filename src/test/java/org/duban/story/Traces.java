package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.document.DocumentConfig;
import org.duban.shared.Sql;

/** What stands in the database, table by table, and in the files' folder, so that a test can say that nothing came of it. */
@Singleton
class Traces {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration QUIET = Duration.ofMillis(700);
    /** What other tests have left half done stays so. */
    private static final Duration LONG_QUIET = Duration.ofSeconds(8);
    private static final String ON_ITS_WAY = "SELECT (SELECT COUNT(*) FROM tasks WHERE state = 'COMPLETING')"
            + " + (SELECT COUNT(*) FROM document_states WHERE pdf_state <> 'READY')";
    /** All of it but the name under which a person was last seen. */
    private static final String MEMBERSHIPS = "SELECT SUM(CRC32(CONCAT_WS('|', person_id, name, organisation_id, post,"
            + " certificate_no, absent_from, absent_until, active))) FROM memberships";
    /** The server's own checksum of a row depends on what lay in its memory where a generated column is empty. */
    private static final String RUNS = "SELECT SUM(CRC32(CONCAT_WS('|', run, binding, episode, state, instance_key, started_at)))"
            + " FROM engine_runs";
    /** What replicas agree about moves by itself, and the clock is the test's. */
    private static final String NOT_THE_PEOPLES = "'memberships', 'membership_roles', 'leases', 'clock_offset', 'reconciliations', 'engine_runs',"
            + " 'reconciliation_findings',"
            + "'flyway_schema_history'";

    private final Sql sql;
    private final Path folder;

    Traces(DataSource database, DocumentConfig files) {
        this.sql = new Sql(database);
        this.folder = files.filesDir();
    }

    /** Fails if any row of the people's data is another afterwards. */
    void assertNone(ThrowingCallable refused) {
        Map<String, String> before = settled();
        try {
            refused.call();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
        Map<String, String> after = checksums();
        assertThat(after.keySet()).filteredOn(table -> !after.get(table).equals(before.get(table)))
                .as("what changed").isEmpty();
    }

    /** The checksums once nothing is on its way any more, such as a PDF or a task. */
    private Map<String, String> settled() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        Map<String, String> last = checksums();
        long since = System.nanoTime();
        while (System.nanoTime() < giveUp) {
            sleep();
            Map<String, String> now = checksums();
            if (!now.equals(last)) {
                last = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since >= (number(ON_ITS_WAY).equals("0") ? QUIET : LONG_QUIET).toNanos()) {
                return now;
            }
        }
        throw new AssertionError("the data never came to rest");
    }

    private Map<String, String> checksums() {
        String tables = String.join(", ", sql.list(row -> row.getString(1), "SELECT table_name FROM"
                + " information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                + " AND table_name NOT IN ("
                + NOT_THE_PEOPLES + ")"));
        Map<String, String> found = new TreeMap<>();
        sql.list(row -> found.put(row.getString(1), row.getString(2)), "CHECKSUM TABLE " + tables);
        found.put("memberships", number(MEMBERSHIPS));
        found.put("engine_runs", number(RUNS));
        found.put("contents of files", String.valueOf(contents()));
        return found;
    }

    private String number(String query) {
        return sql.one(row -> String.valueOf(row.getLong(1)), query).orElseThrow();
    }

    private long contents() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(QUIET);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
