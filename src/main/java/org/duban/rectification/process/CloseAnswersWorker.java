package org.duban.rectification.process;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.ServiceTask;
import org.duban.engine.ServiceTaskWorker;
import org.duban.rectification.DecidingNextStep;
import org.duban.rectification.DecidingNextStep.Closing;
import org.duban.rectification.OrderMessages;

/** Asks the order whether its answers are closed: the message was only a hint. */
@ApplicationScoped
class CloseAnswersWorker implements ServiceTaskWorker {

    private final DecidingNextStep deciding;

    CloseAnswersWorker(DecidingNextStep deciding) {
        this.deciding = deciding;
    }

    @Override
    public String jobType() {
        return RectificationProcess.Job.CLOSE_ANSWERS;
    }

    @Override
    public Map<String, Object> handle(ServiceTask task) {
        Closing closing = deciding.closing(task.reference(OrderMessages.RECTIFICATION_ID));
        return Map.of(RectificationProcess.Variable.CLOSED, closing.closed(),
                RectificationProcess.Variable.CARRIED_ON, closing.carriedOn(),
                RectificationProcess.Variable.REVIEW_PENDING, closing.reviewPending(),
                RectificationProcess.Variable.PARTIES, closing.parties());
    }
}
