package org.duban.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.engine.Episode;
import org.duban.measure.CorrectionReview;
import org.duban.measure.CorrectionReviews;
import org.duban.measure.Extension;
import org.duban.measure.Extensions;
import org.duban.measure.HeardLapses;
import org.duban.measure.HeardLapses.Lapse;
import org.duban.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Which orders still need a process, where they stand, and what such a process has to be told again. */
@ApplicationScoped
@Transactional
public class OpenOrders {

    // An order is closed before its case: the one whose items ended last waits for the case to be closed.
    private static final String CLOSES_CASE = "(NOT EXISTS (SELECT 1 FROM measures o"
            + " WHERE o.dossier_id = m.dossier_id AND o.process_id = m.process_id AND o.state <> 'CLOSED')"
            + " AND r.id = (SELECT i.rectification_id"
            + " FROM reinspections i JOIN measures s ON s.id = i.rectification_id WHERE s.dossier_id = m.dossier_id"
            + " AND i.state = 'CONFIRMED' ORDER BY i.decided_at DESC, i.id DESC LIMIT 1))";
    // One that has ended is open again as long as what was begun in it on a wrong day of service is to be reviewed.
    private static final String OPEN = " FROM rectifications r JOIN measures m ON m.id = r.id"
            + " JOIN dossiers c ON c.id = m.dossier_id WHERE c.state <> 'CLOSED' AND (m.state <> 'CLOSED' OR " + CLOSES_CASE
            + " OR EXISTS (SELECT 1 FROM correction_reviews v WHERE v.measure_id = r.id AND v.outcome IS NULL))";
    private static final String STANDING = "SELECT r.id, m.dossier_id, m.dossier_no, m.count, m.state, " + CLOSES_CASE
            + " AS closes_case, r.next_step_pending,"
            + " (SELECT COUNT(*) FROM extension_requests e WHERE e.measure_id = r.id AND e.state IN ('PENDING', 'SILENT'))"
            + " AS extensions, (SELECT COUNT(*) FROM rectification_opinions o JOIN rectification_answers a"
            + " ON a.id = o.answer_id WHERE a.rectification_id = r.id AND o.state = 'ASKED') AS opinions,"
            + " (SELECT COUNT(*) FROM correction_reviews v WHERE v.measure_id = r.id AND v.outcome IS NULL)"
            + " AS reviews, (SELECT GROUP_CONCAT(DISTINCT i.organisation_id) FROM rectification_items i"
            + " WHERE i.rectification_id = r.id AND i.state = 'OPEN') AS owing";

    private final Sql sql;
    private final Rectifications orders;
    private final Outstanding outstanding;
    private final Extensions extensions;
    private final Opinions opinions;
    private final CorrectionReviews reviews;
    private final HeardLapses lapses;

    OpenOrders(DataSource database, Rectifications orders, Outstanding outstanding, Extensions extensions,
            Opinions opinions, CorrectionReviews reviews, HeardLapses lapses) {
        this.sql = new Sql(database);
        this.orders = orders;
        this.outstanding = outstanding;
        this.extensions = extensions;
        this.opinions = opinions;
        this.reviews = reviews;
        this.lapses = lapses;
    }

    /** Open orders above an id, at most so many, and where each stands. */
    public List<Standing> after(long id, int limit) {
        return sql.list(
                row -> new Standing(row.getLong("id"),
                        new Episode(Rectification.PROCESS, row.getLong("dossier_id"), row.getString("dossier_no"),
                                row.getInt("count")),
                        OrderState.valueOf(row.getString("state")), row.getBoolean("closes_case"),
                        row.getBoolean("next_step_pending"),
                        row.getInt("extensions"), row.getInt("opinions"), row.getInt("reviews"),
                        organisations(row.getString("owing"))),
                STANDING + OPEN + " AND r.id > ? ORDER BY r.id LIMIT ?", id, limit);
    }

    private static List<Long> organisations(@Nullable String list) {
        return list == null ? List.of() : Stream.of(list.split(",")).map(Long::valueOf).sorted().toList();
    }

    /** The order of this episode, if it is open, with everything that waits in it. */
    public Optional<OpenOrder> of(long caseId, int count) {
        return sql.one(row -> Map.entry(row.getLong("id"), row.getBoolean("closes_case")), "SELECT r.id, " + CLOSES_CASE
                + " AS closes_case" + OPEN + " AND m.dossier_id = ? AND m.count = ?", caseId, count)
                .map(found -> order(found.getKey(), found.getValue()));
    }

    /** The episode, if its order has ended because its items went back to the order before. */
    public Optional<Episode> takenBack(long caseId, int count) {
        return orders.ofCase(caseId).stream().filter(one -> one.count() == count).filter(Rectification::isTakenBack)
                .map(Rectification::episode).findFirst();
    }

    private OpenOrder order(long id, boolean closesCase) {
        Rectification order = orders.get(id);
        return new OpenOrder(order, closesCase, outstanding.parties(order),
                extensions.ofMeasure(id).stream().filter(Extension::isOpen).toList(),
                opinions.ofOrder(id).stream().filter(one -> one.state() == Opinion.State.ASKED).toList(),
                reviews.openOfMeasure(id),
                lapses(order));
    }

    /** Lapses that no process has heard yet, and the one about which the case officer has yet to decide. */
    private List<Lapse> lapses(Rectification order) {
        List<Lapse> all = new ArrayList<>(lapses.unheard(order.episode()));
        if (order.isNextStepPending()) {
            lapses.latestToDecide(order.id()).ifPresent(all::add);
        }
        return all;
    }

    /**
     * An order that needs a process, and how much waits beside its main flow.
     *
     * @param closesCase whether it waits for the case to be closed
     * @param nextStepPending whether the case officer has yet to decide about a lapse
     * @param owing the parties that have something to answer: while the order is at its answers each has its task
     */
    public record Standing(long id, Episode episode, OrderState state, boolean closesCase, boolean nextStepPending,
            int extensions, int opinions, int reviews, List<Long> owing) {
    }

    /**
     * An order that needs a process, with what waits beside its main flow.
     *
     * @param closesCase whether it waits for the case to be closed
     */
    public record OpenOrder(Rectification order, boolean closesCase, List<Long> parties, List<Extension> extensions,
            List<Opinion> opinions, List<CorrectionReview> reviews, List<Lapse> lapses) {
    }
}
