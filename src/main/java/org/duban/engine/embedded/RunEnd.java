package org.duban.engine.embedded;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.binding.Runs;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.util.xml.Element;

/** Notes that a run came to its end by itself. */
@ApplicationScoped
class RunEnd extends AbstractBpmnParseListener implements ExecutionListener {

    private final Runs runs;
    private final Listening listening;

    RunEnd(Runs runs, Listening listening) {
        this.runs = runs;
        this.listening = listening;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addListener(EVENTNAME_END, this);
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getSuperExecution() == null) {
            String run = execution.getProcessBusinessKey();
            runs.ended(run);
            listening.forget(run);
        }
    }
}
