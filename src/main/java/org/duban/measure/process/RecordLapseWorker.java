package org.duban.measure.process;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.ServiceTask;
import org.duban.engine.ServiceTaskWorker;
import org.duban.measure.HearingLapse;

/** Tells a measure that a deadline of it lapsed, and the process whether somebody has to decide because of it. */
@ApplicationScoped
class RecordLapseWorker implements ServiceTaskWorker {

    private final HearingLapse hearing;

    RecordLapseWorker(HearingLapse hearing) {
        this.hearing = hearing;
    }

    @Override
    public String jobType() {
        return "measure.record-lapse";
    }

    @Override
    public Map<String, Object> handle(ServiceTask task) {
        return Map.of("toDecide", hearing.hear(task.reference("deadlineId"), task.reference("ledgerEntry")));
    }
}
