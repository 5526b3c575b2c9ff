package org.duban.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Lays what a person typed over what the form shows: a form sends its fields only, so the rows of a list keep what they
 * tell beside them, and a row that is no longer there takes its draft with it.
 */
public final class DraftOverlay {

    /** The field by which a row of a form's list names the thing it is about. */
    private static final String ROW = "itemId";

    private DraftOverlay() {
    }

    /** What the form shows with this laid over it. */
    public static Map<String, Object> lay(Map<String, Object> shown, Map<String, Object> typed) {
        Map<String, Object> data = new HashMap<>(shown);
        typed.forEach((field, value) -> data.put(field, field(shown.get(field), value)));
        return data;
    }

    /** A list stays one, though an earlier form had something else in its place. */
    private static @Nullable Object field(@Nullable Object shown, @Nullable Object typed) {
        if (!(shown instanceof List<?> rows) || rows.stream().noneMatch(DraftOverlay::isRow)) {
            return typed;
        }
        return typed instanceof List<?> typedRows ? rows.stream().map(row -> row(row, typedRows)).toList() : shown;
    }

    private static Object row(Object shown, List<?> typedRows) {
        if (!(shown instanceof Map<?, ?> row) || !isRow(row)) {
            return shown;
        }
        Map<Object, Object> data = new HashMap<>(row);
        typedRows.stream().filter(typed -> typed instanceof Map<?, ?> one && isSame(row, one)).findFirst()
                .ifPresent(typed -> data.putAll((Map<?, ?>) typed));
        return data;
    }

    private static boolean isRow(Object value) {
        return value instanceof Map<?, ?> row && row.containsKey(ROW);
    }

    private static boolean isSame(Map<?, ?> shown, Map<?, ?> typed) {
        return String.valueOf(shown.get(ROW)).equals(String.valueOf(typed.get(ROW)));
    }
}
