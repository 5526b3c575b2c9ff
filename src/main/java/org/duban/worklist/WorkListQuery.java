package org.duban.worklist;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person wants to see of the open tasks.
 *
 * @param text beginning of a case number, its serial number alone, or words of the case
 * @param overdue only what was due before today
 * @param dueTo last day included
 * @param cursor where the page before ended
 */
public record WorkListQuery(Whose whose, Optional<String> process, Optional<String> element, boolean overdue,
        Optional<LocalDate> dueFrom, Optional<LocalDate> dueTo, Optional<String> text, Sort sort,
        Optional<String> cursor, int limit) {

    /** The most that one page shows. */
    public static final int LARGEST_PAGE = 200;

    /** The first page of what the person holds himself. */
    public static WorkListQuery of(Whose whose) {
        return new WorkListQuery(whose, Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(),
                Optional.empty(), Sort.DUE, Optional.empty(), 50);
    }

    /** Whose tasks. */
    public enum Whose {
        /** What I hold. */
        MINE,
        /** What my organisation has to do in my roles. */
        UNIT,
        /** The part of it that nobody holds yet. */
        UNASSIGNED,
        /** Everything that I may read: an authority its region, everybody else as {@link #UNIT}. */
        ALL
    }

    /** In which order. */
    public enum Sort {
        /** What is due first comes first. */
        DUE("due_sort"),
        /** The oldest comes first. */
        CREATED("id"),
        /** By case number. */
        CASE_NO("dossier_no");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
