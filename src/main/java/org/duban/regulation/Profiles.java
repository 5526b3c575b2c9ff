package org.duban.regulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import jakarta.inject.Singleton;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

import io.quarkus.runtime.Startup;

/** The profiles that come with Duban, every version kept, read and checked at start. */
@Startup
@Singleton
public class Profiles {

    private static final List<String> FOLDERS = List.of("regulation/jy/2026-1");

    private final List<Profile> profiles;

    Profiles() {
        this(FOLDERS.stream().map(ProfileFile::read).toList());
    }

    Profiles(List<Profile> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    /** The newest profile that governs an act of this day in this region; refuses a region without one. */
    public Profile inForce(String region, LocalDate day) {
        return profiles.stream().filter(one -> one.governs(region, day))
                .max(Comparator.comparing(Profile::validFrom))
                .orElseThrow(() -> DubanProblem.of(ProblemType.GATE_CLOSED,
                        "行政区划 %s 在 %s 没有可适用的执法依据配置。".formatted(region, day),
                        "No profile governs region %s on %s.".formatted(region, day)).opener("reg-admin"));
    }

    /** The profile that a case was opened under; refuses one that nobody knows. */
    public Profile get(String key, String version) {
        return profiles.stream().filter(one -> one.key().equals(key) && one.version().equals(version)).findFirst()
                .orElseThrow(() -> DubanProblem.of(ProblemType.GATE_CLOSED,
                        "未知的执法依据配置：%s %s。".formatted(key, version),
                        "Unknown profile: %s %s.".formatted(key, version)).opener("reg-admin"));
    }
}
