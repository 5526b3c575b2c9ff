package org.duban.rectification.process;

import org.duban.rectification.OrderMessages;
import org.duban.task.UserTask;
import org.duban.task.UserTaskAct;

/** What the acts of this process have in common. */
abstract class OrderAct implements UserTaskAct {

    private final String elementId;

    OrderAct(String elementId) {
        this.elementId = elementId;
    }

    @Override
    public String processId() {
        return RectificationProcess.ID;
    }

    @Override
    public String elementId() {
        return elementId;
    }

    static long order(UserTask task) {
        return task.reference(OrderMessages.RECTIFICATION_ID);
    }
}
