package org.duban.operations;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.duban.engine.EngineRepair;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.OpenEpisodes;
import org.duban.engine.ProcessEngine;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Characters;

/** Typed repairs, each with a reason and an entry that nobody can change. */
@ApplicationScoped
@Transactional
public class Repairs {

    /** Ends the run of an episode and begins a new one at its step; the subject is {@code process/case/count}. */
    static final String RESTART = "RESTART";

    private final ProcessEngine engine;
    private final OpenEpisodes episodes;
    private final Instance<EngineRepair> repairs;
    private final EntityManager database;

    Repairs(ProcessEngine engine, OpenEpisodes episodes, Instance<EngineRepair> repairs, EntityManager database) {
        this.engine = engine;
        this.episodes = episodes;
        this.repairs = repairs;
        this.database = database;
    }

    /** Repairs, in one transaction with its entry; refuses without a reason, or where nothing is to be repaired. */
    public void repair(String kind, String subject, String reason, Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw DubanProblem.of(ProblemType.FORBIDDEN, "只有系统管理员可以修复。", "Only an administrator repairs.")
                    .opener(Role.ADMIN.key());
        }
        if (reason.isBlank() || Characters.count(reason) > 500) {
            throw DubanProblem.invalid("reason", "请填写修复理由（500 字以内）。", "Say why, in up to 500 characters.");
        }
        boolean repaired = kind.equals(RESTART) ? restart(subject) : offered(kind).repair(subject);
        if (!repaired) {
            throw DubanProblem.of(ProblemType.WRONG_STATE, "该对象不存在或已处理。", "There is no such thing to repair any more.");
        }
        database.createNativeQuery("""
                INSERT INTO repairs (kind, subject, reason, person_id, person_name, result)
                VALUES (?1, ?2, ?3, ?4, ?5, 'done')""").setParameter(1, kind).setParameter(2, subject)
                .setParameter(3, reason).setParameter(4, actor.personId()).setParameter(5, actor.name())
                .executeUpdate();
    }

    private boolean restart(String subject) {
        List<String> parts = List.of(subject.split("/"));
        if (parts.size() != 3) {
            throw EngineRepair.badSubject();
        }
        return episodes.start(parts.get(0), EngineRepair.number(parts.get(1)), (int) EngineRepair.number(parts.get(2)))
                .map(RunStart::episode)
                .filter(engine::beginAgain).isPresent();
    }

    private EngineRepair offered(String kind) {
        return repairs.stream().filter(one -> one.name().equals(kind)).findFirst().orElseThrow(() -> DubanProblem
                .invalid("kind", "当前的流程引擎没有这种修复方式。", "The present engine has no such repair."));
    }

    /** What an operator can repair with the present engine. */
    public List<String> kinds() {
        return Stream.concat(Stream.of(RESTART), repairs.stream().map(EngineRepair::name).sorted()).toList();
    }
}
