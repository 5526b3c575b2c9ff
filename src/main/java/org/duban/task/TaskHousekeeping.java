package org.duban.task;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Removes what tasks need no more, and tells what people still have in a form that they have not sent. */
@ApplicationScoped
@Transactional
public class TaskHousekeeping {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,18}(?!\\d)");

    private final TaskDrafts drafts;
    private final Clock clock;

    TaskHousekeeping(TaskDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Removes a slice of the drafts of tasks that ended longer ago than this and says how many it was. */
    public int forgetDrafts(Duration keep) {
        return drafts.clean(clock.instant().minus(keep));
    }

    /** Every number, such as a file's id, in what these people have typed and not sent. */
    public Set<Long> numbersTyped(Collection<String> people) {
        return drafts.unsent(people).stream().flatMap(text -> NUMBER.matcher(text).results()).map(MatchResult::group)
                .map(Long::valueOf).collect(Collectors.toSet());
    }
}
