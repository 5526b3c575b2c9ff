package org.duban.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;
import org.duban.shared.Sql;

import javax.sql.DataSource;

/** The supervisors' opinions on answers: asked for, given, or passed over in silence. */
@ApplicationScoped
public class Opinions {

    private static final String SELECT = "SELECT o.*, a.rectification_id FROM rectification_opinions o"
            + " JOIN rectification_answers a ON a.id = o.answer_id WHERE ";

    private final Sql sql;

    Opinions(DataSource database) {
        this.sql = new Sql(database);
    }

    void ask(long answerId, long supervisorId, long deadlineId) {
        sql.update("INSERT INTO rectification_opinions (answer_id, supervisor_id, deadline_id, state)"
                + " VALUES (?, ?, ?, 'ASKED')", answerId, supervisorId, deadlineId);
    }

    void give(long answerId, boolean agrees, String text, Actor actor, Instant at) {
        sql.update("UPDATE rectification_opinions SET state = 'GIVEN', agrees = ?, text = ?, person_id = ?, author = ?,"
                + " given_at = ? WHERE answer_id = ?", agrees, text, actor.personId(), actor.name(), at, answerId);
    }

    void silent(long answerId) {
        sql.update("UPDATE rectification_opinions SET state = 'SILENT' WHERE answer_id = ?", answerId);
    }

    /** The opinion on an answer, if one was asked for. */
    public Optional<Opinion> of(long answerId) {
        return sql.one(Opinions::opinion, SELECT + "o.answer_id = ?", answerId);
    }

    /** The opinions on the answers to an order. */
    public List<Opinion> ofOrder(long rectificationId) {
        return sql.list(Opinions::opinion, SELECT + "a.rectification_id = ? ORDER BY o.answer_id", rectificationId);
    }

    /** The opinions in a case. */
    List<Opinion> ofCase(long caseId) {
        return sql.list(Opinions::opinion, SELECT + "a.rectification_id IN (SELECT id FROM measures WHERE case_id = ?)", caseId);
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        return new Opinion(row.getLong("answer_id"), row.getLong("rectification_id"), row.getLong("supervisor_id"),
                row.getLong("deadline_id"), State.valueOf(row.getString("state")), row.getBoolean("agrees"),
                Optional.ofNullable(row.getString("text")), Optional.ofNullable(row.getString("author")),
                Sql.optionalInstant(row, "given_at"));
    }

    /** Where an opinion stands. */
    public enum State {
        /** 待提. */
        ASKED,
        /** 已提. */
        GIVEN,
        /** 逾期未提: noted, and holds nothing up. */
        SILENT
    }

    /** A supervisor's opinion on one submission; {@code agrees} counts once it is given. */
    public record Opinion(long answerId, long rectificationId, long supervisorId, long deadlineId, State state,
            boolean agrees, Optional<String> text, Optional<String> author, Optional<Instant> givenAt) {
    }
}
