package org.duban.engine.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Episode;
import org.duban.engine.ServiceTask;
import org.duban.engine.ServiceTaskWorker;
import org.duban.engine.binding.Runs;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.delegate.JavaDelegate;

import io.quarkus.arc.All;

/** Has the features do the jobs of the models; translated models call it as the bean {@code jobs}. */
@ApplicationScoped
class ServiceTaskJobs {

    private final List<ServiceTaskWorker> workers;
    private final Runs runs;
    private final Map<String, ServiceTaskWorker> byType = new HashMap<>();

    ServiceTaskJobs(@All List<ServiceTaskWorker> workers, Runs runs) {
        this.workers = workers;
        this.runs = runs;
    }

    /** What does the jobs of this type; its results go where their variables are. */
    public Job of(String type) {
        return new Job(worker(type), DelegateExecution::setVariables);
    }

    /** As {@link #of}; its results stay in the task, which maps what leaves. */
    public Job local(String type) {
        return new Job(worker(type), DelegateExecution::setVariablesLocal);
    }

    private ServiceTaskWorker worker(String type) {
        synchronized (byType) {
            if (byType.isEmpty()) {
                workers.forEach(worker -> byType.put(worker.jobType(), worker));
            }
            ServiceTaskWorker worker = byType.get(type);
            if (worker == null) {
                throw new IllegalStateException("nobody does the jobs of type " + type);
            }
            return worker;
        }
    }

    /** One job type, as a delegate of a service task or a listener. */
    final class Job implements JavaDelegate, ExecutionListener {

        private final ServiceTaskWorker worker;
        private final BiConsumer<DelegateExecution, Map<String, ?>> results;

        private Job(ServiceTaskWorker worker, BiConsumer<DelegateExecution, Map<String, ?>> results) {
            this.worker = worker;
            this.results = results;
        }

        @Override
        public void execute(DelegateExecution execution) {
            Episode episode = runs.carriedBy(execution.getProcessBusinessKey());
            results.accept(execution, Variables.encode(worker.handle(
                    new ServiceTask(episode, execution.getCurrentActivityId(), Variables.seen(execution)))));
        }

        @Override
        public void notify(DelegateExecution execution) {
            execute(execution);
        }
    }
}
