package org.duban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.duban.testsupport.DomainProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Statements on the real database, with the driver and its settings as Duban runs them. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class SqlTest {

    private static final String ROWS = "SELECT number, word FROM batched_rows ORDER BY number";

    private final Sql sql;

    SqlTest(DataSource database) {
        this.sql = new Sql(database);
    }

    @BeforeAll
    static void table() throws SQLException {
        asOwner("CREATE OR REPLACE TABLE batched_rows (number INT PRIMARY KEY, word VARCHAR(20))");
        asOwner("GRANT SELECT, INSERT, UPDATE, DELETE ON batched_rows TO " + setting("quarkus.datasource.username"));
    }

    @AfterAll
    static void noTable() throws SQLException {
        asOwner("DROP TABLE batched_rows");
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection owner = DriverManager.getConnection(setting("quarkus.flyway.jdbc-url"),
                setting("quarkus.flyway.username"), setting("quarkus.flyway.password"));
                Statement made = owner.createStatement()) {
            made.execute(statement);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "INSERT INTO batched_rows (number, word) VALUES (?, ?)",
            "INSERT IGNORE INTO batched_rows (number, word) VALUES (?, ?)",
            "INSERT INTO batched_rows (number, word) VALUES (?, ?) ON DUPLICATE KEY UPDATE word = VALUES(word)",
            "INSERT INTO batched_rows (number, word) SELECT ?, ?",
            "INSERT INTO batched_rows (number, word) SELECT ?, ? FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM batched_rows WHERE number = -1)",
            "REPLACE INTO batched_rows (number, word) VALUES (?, ?)",
            "REPLACE INTO batched_rows (number, word) SELECT ?, ?" })
    void shouldWriteAnyNumberOfRowsWhateverTheShapeOfTheStatement(String statement) {
        for (int count : new int[] { 0, 1, 2, 50, 1001 }) {
            assertThat(kept(statement, count)).as("%d rows", count).isEqualTo(expected(count));
        }
    }

    @Test
    void shouldChangeAndDeleteManyRows() {
        inTransaction(() -> {
            sql.batch("INSERT INTO batched_rows (number, word) VALUES (?, ?)", rows(3));
            sql.batch("UPDATE batched_rows SET word = ? WHERE number = ?",
                    List.of(new Object[] { "一", 0 }, new Object[] { "𠮷", 1 }));
            sql.batch("DELETE FROM batched_rows WHERE number = ?", List.of(new Object[] { 0 }, new Object[] { 2 }));

            assertThat(read()).containsExactly("1 𠮷");
        });
    }

    private List<String> kept(String statement, int count) {
        List<String> found = new ArrayList<>();
        inTransaction(() -> {
            sql.batch(statement, rows(count));
            found.addAll(read());
        });
        return found;
    }

    private List<String> read() {
        return sql.list(row -> row.getInt(1) + " " + row.getString(2), ROWS);
    }

    private static List<Object[]> rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Object[] { i, "字" + i }).toList();
    }

    private static List<String> expected(int count) {
        return IntStream.range(0, count).mapToObj(i -> i + " 字" + i).toList();
    }

    private void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("DELETE FROM batched_rows");
            work.run();
        });
    }
}
