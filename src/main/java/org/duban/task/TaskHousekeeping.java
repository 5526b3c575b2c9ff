package org.duban.task;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.form.FormDrafts;

/** Removes what tasks need no more, and tells what people still have in a form that they have not sent. */
@ApplicationScoped
@Transactional
public class TaskHousekeeping {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,18}(?!\\d)");

    private final TaskDrafts drafts;
    private final FormDrafts forms;
    private final Clock clock;

    TaskHousekeeping(TaskDrafts drafts, FormDrafts forms, Clock clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * Removes a slice of the drafts of tasks that ended, and of others that were left, longer ago than this; says how many it
     * was.
     */
    public int forgetDrafts(Duration keep) {
        return drafts.clean(clock.instant().minus(keep)) + forms.forget(keep);
    }

    /** Every number, such as a file's id, in what these people have typed and not sent. */
    public Set<Long> numbersTyped(Collection<String> people) {
        return Stream.concat(drafts.unsent(people).stream(), forms.typed(people).stream())
                .flatMap(text -> NUMBER.matcher(text).results()).map(MatchResult::group)
                .map(Long::valueOf).collect(Collectors.toSet());
    }
}
