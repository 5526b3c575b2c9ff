package org.duban.rectification;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.measure.Desk;
import org.duban.measure.PaperLife;
import org.duban.problem.Text;

/** The order on its way as a paper; what begins when it has reached a party, and when it has reached all. */
@ApplicationScoped
public class OrderNotice {

    private static final Text TITLE = new Text("限期整改通知书", "Order");
    private static final PaperLife.Words<Rectification> WORDS = new PaperLife.Words<>("order", order -> TITLE,
            new Text("通知书", "order"), new Text("责任单位", "liable party"),
            new Text("期限自送达之次日起算。有多个责任单位的，逐一登记各自通知书的送达。",
                    "The clock starts the day after service. Register the service of each party's own notice."),
            new Text("更正后期限重新计算；因原送达日期已经办理的事项，转办案人员复核。",
                    "The periods are counted anew; what was begun on the other day goes to the case officer for review."),
            new Text("撤回：收回未送达的后续通知书，事项退回原通知书。",
                    "Withdraw: the child order that nobody received is taken back, and its items go back."));
    private static final PaperLife.Stages STAGES = new PaperLife.Stages(OrderState.DRAFT, OrderState.SUBMITTED,
            OrderState.APPROVED, OrderState.NUMBERED, OrderState.ISSUED, List.of(OrderState.ISSUED, OrderState.IN_PROGRESS,
                    OrderState.REINSPECTION, OrderState.REINSPECTED, OrderState.CLOSED));

    private final ItemClocks clocks;
    private final CorrectingService correcting;
    private final TakingBack taking;
    private final Outstanding outstanding;
    private final OrderPapers papers;

    OrderNotice(ItemClocks clocks, CorrectingService correcting, TakingBack taking, Outstanding outstanding,
            OrderPapers papers) {
        this.clocks = clocks;
        this.correcting = correcting;
        this.taking = taking;
        this.outstanding = outstanding;
        this.papers = papers;
    }

    /** What is its own as a paper; once it has reached all, {@code parties} have to answer. */
    public PaperLife<Rectification> life(String parties) {
        return new PaperLife<>(order -> RectificationNotice.KIND, WORDS, STAGES, papers::notice,
                new PaperLife.Effects<>(clocks::start, desk -> Map.of(parties, reachedAll(desk)), correcting::corrected,
                        taking));
    }

    private List<Long> reachedAll(Desk<Rectification> desk) {
        desk.measure().inProgress(desk.now());
        outstanding.moveOn(desk);
        return outstanding.parties(desk.measure());
    }
}
