package org.duban.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Plain statements inside the caller's transaction, for rows that are written and marked by the thousand. Instants go in
 * and out as UTC whatever the session's zone.
 */
public final class Sql {

    private final DataSource source;

    /** Works on this database. */
    public Sql(DataSource source) {
        this.source = source;
    }

    /** The rows that a query gives. */
    public <T> List<T> list(Reader<T> reader, String query, @Nullable Object... arguments) {
        return on(query, Statement.NO_GENERATED_KEYS, statement -> {
            bind(statement, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    /** The only row that a query gives, if there is one. */
    public <T> Optional<T> one(Reader<T> reader, String query, @Nullable Object... arguments) {
        return list(reader, query, arguments).stream().findFirst();
    }

    /** Changes rows and says how many. */
    public int update(String statement, @Nullable Object... arguments) {
        return on(statement, Statement.NO_GENERATED_KEYS, prepared -> {
            bind(prepared, arguments);
            return prepared.executeUpdate();
        });
    }

    /** Inserts a row and gives the number that the database drew for it. */
    public long insert(String statement, @Nullable Object... arguments) {
        return on(statement, Statement.RETURN_GENERATED_KEYS, prepared -> {
            bind(prepared, arguments);
            prepared.executeUpdate();
            try (ResultSet keys = prepared.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        });
    }

    /** Runs one statement for many rows of arguments. */
    public void batch(String statement, List<@Nullable Object[]> rows) {
        on(statement, Statement.NO_GENERATED_KEYS, prepared -> {
            // Row by row: what the driver makes of a batch, the server refuses for INSERT … SELECT from two rows on.
            int changed = 0;
            for (Object[] row : rows) {
                bind(prepared, row);
                changed += prepared.executeUpdate();
            }
            return changed;
        });
    }

    /** The instant in a column that holds UTC. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** The instant in a column that may be empty. */
    public static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(local -> local.toInstant(ZoneOffset.UTC));
    }

    private <T> T on(String text, int keys, Work<T> work) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(text, keys)) {
            return work.with(statement);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object value = arguments[i];
            if (value instanceof Instant instant) {
                value = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            } else if (value instanceof Enum<?> constant) {
                value = constant.name();
            }
            statement.setObject(i + 1, value);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        /** What the present row says. */
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** The database refused or went away; the cause says which. */
    public static final class DatabaseFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DatabaseFailure(SQLException cause) {
            super(cause);
        }
    }
}
