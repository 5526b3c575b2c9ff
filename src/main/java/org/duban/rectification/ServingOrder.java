package org.duban.rectification;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.measure.Desk;
import org.duban.measure.PaperLife;
import org.duban.problem.Text;

/** What begins when an order has reached a party, and when it has reached all: each party's clocks, and the answers. */
@ApplicationScoped
public class ServingOrder {

    private static final Text TITLE = new Text("限期整改通知书", "Order");

    private final ItemClocks clocks;
    private final CorrectingService correcting;
    private final Outstanding outstanding;
    private final OrderPapers papers;

    ServingOrder(ItemClocks clocks, CorrectingService correcting, Outstanding outstanding, OrderPapers papers) {
        this.clocks = clocks;
        this.correcting = correcting;
        this.outstanding = outstanding;
        this.papers = papers;
    }

    /** The order on its way as a paper. */
    public PaperLife<Rectification> notice() {
        return new PaperLife<>(order -> RectificationNotice.KIND, "order", order -> TITLE,
                new Text("通知书", "order"), new Text("责任单位", "liable party"),
                new PaperLife.Stages(OrderState.DRAFT, OrderState.SUBMITTED,
                        OrderState.APPROVED, OrderState.NUMBERED, OrderState.ISSUED),
                papers::notice, Rectification::liable, clocks::start, correcting::corrected);
    }

    /** All liable parties were served; says who has to answer. */
    public List<Long> reachedAll(Desk<Rectification> desk) {
        desk.measure().inProgress(desk.now());
        outstanding.moveOn(desk);
        return outstanding.parties(desk.measure());
    }
}
