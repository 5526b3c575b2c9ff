package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.duban.engine.EngineRefill;
import org.duban.engine.EngineRepairs;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Characters;

/** Typed repairs, each with a reason and an entry that nobody can change. */
@ApplicationScoped
@Transactional
public class Repairs {

    private final EngineRepairs engine;
    private final EngineRefill refill;
    private final EntityManager database;

    Repairs(EngineRepairs engine, EngineRefill refill, EntityManager database) {
        this.engine = engine;
        this.refill = refill;
        this.database = database;
    }

    /** Repairs, in one transaction with its entry; refuses without a reason, or where nothing is to be repaired. */
    public void repair(RepairKind kind, String subject, String reason, Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw DubanProblem.of(ProblemType.FORBIDDEN, "只有系统管理员可以修复。", "Only an administrator repairs.")
                    .opener(Role.ADMIN.key());
        }
        if (reason.isBlank() || Characters.count(reason) > 500) {
            throw DubanProblem.invalid("reason", "请填写修复理由（500 字以内）。", "Say why, in up to 500 characters.");
        }
        boolean repaired = switch (kind) {
            case RESEND -> engine.resend(number(subject));
            case DISMISS -> engine.dismiss(number(subject));
            case RETRY -> engine.retry(number(subject));
            case RESTART -> restart(subject);
        };
        if (!repaired) {
            throw DubanProblem.of(ProblemType.WRONG_STATE, "该对象不存在或已处理。", "There is no such thing to repair any more.");
        }
        database.createNativeQuery("""
                INSERT INTO repairs (kind, subject, reason, person_id, person_name, result)
                VALUES (?1, ?2, ?3, ?4, ?5, 'done')""").setParameter(1, kind.name()).setParameter(2, subject)
                .setParameter(3, reason).setParameter(4, actor.personId()).setParameter(5, actor.name())
                .executeUpdate();
    }

    private boolean restart(String subject) {
        List<String> parts = List.of(subject.split("/"));
        if (parts.size() != 3) {
            throw badSubject();
        }
        return refill.restart(parts.get(0), number(parts.get(1)), (int) number(parts.get(2)));
    }

    private static long number(String subject) {
        try {
            return Long.parseLong(subject);
        } catch (NumberFormatException notOne) {
            throw badSubject();
        }
    }

    private static DubanProblem badSubject() {
        return DubanProblem.invalid("subject", "修复对象编号无效。", "This names nothing that can be repaired.");
    }
}
