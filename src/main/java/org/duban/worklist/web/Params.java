package org.duban.worklist.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalInt;

import org.duban.problem.DubanProblem;
import org.duban.shared.Digits;
import org.duban.worklist.WorkListQuery.Sort;
import org.duban.worklist.WorkListQuery.Whose;
import org.jspecify.annotations.Nullable;

/** Reads what came with a request; refuses what cannot be read. */
final class Params {

    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private Params() {
    }

    static long id(String id) {
        return Digits.number(id).orElseThrow(DubanProblem::notFound);
    }

    static LocalDate day(String field, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException notOne) {
            throw DubanProblem.invalid(field, "日期格式应为 2026-07-13。", "A day is written like 2026-07-13.");
        }
    }

    static Whose whose(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "mine" -> Whose.MINE;
            case "unit" -> Whose.UNIT;
            case "unassigned" -> Whose.UNASSIGNED;
            case "all" -> Whose.ALL;
            default -> throw DubanProblem.invalid("whose", "应为 mine、unit、unassigned 或 all。",
                    "It is mine, unit, unassigned or all.");
        };
    }

    static Sort sort(String value) {
        return switch (value) {
            case "due" -> Sort.DUE;
            case "created" -> Sort.CREATED;
            case "caseNo" -> Sort.CASE_NO;
            default -> throw DubanProblem.invalid("sort", "应为 due、created 或 caseNo。",
                    "It is due, created or caseNo.");
        };
    }

    static OptionalInt version(@Nullable String ifMatch, @Nullable VersionJson body) {
        return version(ifMatch, body == null ? null : body.version());
    }

    static OptionalInt version(@Nullable String ifMatch, @Nullable Integer version) {
        if (version != null) {
            return OptionalInt.of(version);
        }
        if (ifMatch == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(ifMatch.replace("W/", "").replace("\"", "").strip()));
        } catch (NumberFormatException notOne) {
            throw DubanProblem.invalid("If-Match", "版本号无效。", "This is not a version.");
        }
    }

    static OptionalInt required(@Nullable String ifMatch, @Nullable Integer version) {
        OptionalInt found = version(ifMatch, version);
        if (found.isEmpty()) {
            throw DubanProblem.invalid("version", "请提供读取时的版本号（If-Match 或 version）。",
                    "The version that was read is missing (If-Match or version).");
        }
        return found;
    }
}
