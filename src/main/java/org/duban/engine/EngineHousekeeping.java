package org.duban.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Removes what the link to the engine needs no more; each verb takes a slice and says how many rows it was. */
@ApplicationScoped
@Transactional
public class EngineHousekeeping {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,18}(?!\\d)");

    private final Outbox outbox;
    private final Inbox inbox;
    private final TaskDrafts drafts;
    private final Clock clock;

    EngineHousekeeping(Outbox outbox, Inbox inbox, TaskDrafts drafts, Clock clock) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Commands that left, or were given up, longer ago than this. */
    public int forgetCommands(Duration keep) {
        return outbox.clean(keep);
    }

    /** Answers to jobs that were handled longer ago than this. */
    public int forgetAnswers(Duration keep) {
        return inbox.clean(keep);
    }

    /** Drafts of tasks that ended longer ago than this. */
    public int forgetDrafts(Duration keep) {
        return drafts.clean(clock.instant().minus(keep));
    }

    /** Every number, such as a file's id, in what these people have typed and not sent. */
    public Set<Long> numbersTyped(Collection<String> people) {
        return drafts.unsent(people).stream().flatMap(text -> NUMBER.matcher(text).results()).map(MatchResult::group)
                .map(Long::valueOf).collect(Collectors.toSet());
    }
}
