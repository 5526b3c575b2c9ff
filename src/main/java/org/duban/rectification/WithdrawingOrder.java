package org.duban.rectification;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.document.Documents;
import org.duban.engine.ProcessEngine;
import org.duban.measure.Desk;
import org.duban.measure.SideAct;
import org.duban.problem.Text;
import org.duban.shared.Characters;
import org.duban.shared.Clause;
import org.duban.task.TaskOutcome;

/** Takes an order whose text is wrong back to its draft, before it reached anybody; its number stays void. */
@ApplicationScoped
public class WithdrawingOrder {

    /** At which page and API do it. */
    public static final SideAct<Withdrawal, TaskOutcome> ACT = new SideAct<>(Rectification.PROCESS, "withdraw");
    private static final int MAX_REASON = 500;

    private final Documents documents;
    private final ProcessEngine engine;

    WithdrawingOrder(Documents documents, ProcessEngine engine) {
        this.documents = documents;
        this.engine = engine;
    }

    /**
     * Withdraws a submitted, approved or issued order; refuses it without a reason, and once a party was served. What is
     * drafted then is approved again and gets a number of its own.
     */
    @Clause("JY-1.c")
    public void withdraw(Desk<Rectification> desk, Withdrawal withdrawal) {
        String reason = withdrawal.reason();
        if (reason.isBlank() || Characters.count(reason) > MAX_REASON) {
            throw RectificationProblems.missing("reason", new Text("撤回的理由（最多 500 字）", "the reason (500 characters at most)"));
        }
        Rectification order = desk.measure();
        Optional<Long> document = order.documentId();
        String number = order.orderNo().map(one -> " " + one).orElse("");
        order.withdraw(reason, desk.now());
        document.ifPresent(id -> documents.voidIt(id, reason, desk.actor()));
        desk.tell("rectification.order-withdrawn", "撤回限期整改通知书" + number + "，重新拟制：" + reason,
                "Order" + number + " withdrawn, to be drafted again: " + reason, Set.of());
        engine.beginAgain(order.episode());
    }

    /** Why it must not be served as it is. */
    public record Withdrawal(String reason) {
    }
}
