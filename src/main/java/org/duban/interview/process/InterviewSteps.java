package org.duban.interview.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.DeadlineSweeper;
import org.duban.engine.EpisodeSteps;
import org.duban.engine.Message;
import org.duban.interview.Interview;
import org.duban.interview.InterviewMessages;
import org.duban.interview.InterviewState;
import org.duban.interview.Interviews;
import org.duban.interview.process.InterviewProcess.Task;
import org.duban.measure.Acts;
import org.duban.measure.HeardLapses;

/** Where each open interview stands in the model, so that a run of it can be begun again. */
@ApplicationScoped
@Transactional
class InterviewSteps implements EpisodeSteps {

    private static final Set<String> MAIN_FLOW = Set.of(Task.DRAFT_NOTICE, Task.APPROVE_NOTICE, Task.ISSUE_NOTICE,
            Task.UPLOAD_SEALED_NOTICE, Task.SERVE_NOTICE, Task.HOLD_INTERVIEW, Task.REPORT_FULFILMENT, Task.CHECK_FULFILMENT);

    private final Interviews interviews;
    private final HeardLapses lapses;
    private final Acts acts;

    InterviewSteps(Interviews interviews, HeardLapses lapses, Acts acts) {
        this.interviews = interviews;
        this.lapses = lapses;
        this.acts = acts;
    }

    @Override
    public String processId() {
        return InterviewProcess.ID;
    }

    @Override
    public List<OpenEpisode> open(long afterPosition, int limit) {
        return interviews.openAfter(afterPosition, limit).stream()
                .map(one -> new OpenEpisode(one.id(), one.episode(), place(one), List.of(), InterviewMessages.known(one)))
                .toList();
    }

    private Place place(Interview interview) {
        String task = task(interview);
        return new Place(List.of(task), List.of(DueTask.anybodys(task)),
                MAIN_FLOW.stream().filter(one -> !one.equals(task)).collect(Collectors.toSet()),
                task.equals(Task.REPORT_FULFILMENT)
                        ? Stream.concat(InterviewProcess.ALWAYS.stream(), Stream.of(InterviewProcess.COMMITMENT_LAPSED))
                                .collect(Collectors.toSet())
                        : InterviewProcess.ALWAYS);
    }

    private String task(Interview interview) {
        return acts.taskAt(InterviewProcess.ID, interview.state()).orElseThrow();
    }

    @Override
    public Optional<RunStart> start(long dossierId, int count) {
        return interviews.ofCase(dossierId).stream().filter(one -> one.count() == count).findFirst()
                .flatMap(this::start);
    }

    private Optional<RunStart> start(Interview interview) {
        if (interview.state() == InterviewState.CALLED_OFF) {
            // What is not held stands nowhere: its run ends, and no other begins.
            return Optional.of(new RunStart(interview.episode(), List.of(), Map.of(), List.of()));
        }
        return Optional.of(interview).filter(one -> !one.hasEnded())
                .map(one -> new RunStart(one.episode(), List.of(task(one)), Map.copyOf(InterviewMessages.known(one)),
                        hints(one)));
    }

    private List<Message> hints(Interview interview) {
        return lapses.unheard(interview.episode()).stream()
                .map(one -> DeadlineSweeper.lapsed(one.deadlineId(), one.ledgerEntry())).toList();
    }
}
