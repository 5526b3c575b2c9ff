package org.duban.rectification.process;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.ServiceTask;
import org.duban.engine.ServiceTaskWorker;
import org.duban.rectification.RecordingLapse;

/** Tells the order that a deadline lapsed. */
@ApplicationScoped
class RecordLapseWorker implements ServiceTaskWorker {

    private final RecordingLapse recording;

    RecordLapseWorker(RecordingLapse recording) {
        this.recording = recording;
    }

    @Override
    public String jobType() {
        return RectificationProcess.Job.RECORD_LAPSE;
    }

    @Override
    public Map<String, Object> handle(ServiceTask task) {
        boolean toDecide = recording.record(task.reference(RectificationProcess.Variable.DEADLINE_ID),
                task.reference(RectificationProcess.Variable.LEDGER_ENTRY));
        return Map.of(RectificationProcess.Variable.DECIDE_NEXT_STEP, toDecide);
    }
}
