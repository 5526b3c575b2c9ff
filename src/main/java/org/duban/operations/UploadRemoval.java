package org.duban.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.document.StoredFile;
import org.duban.document.UnattachedFiles;
import org.duban.task.TaskHousekeeping;

/** Removes uploads that nobody used, and lets be what somebody has in a form that he has not sent yet. */
@ApplicationScoped
class UploadRemoval {

    private static final int SLICE = 200;

    private final UnattachedFiles uploads;
    private final TaskHousekeeping tasks;
    private final Clock clock;

    UploadRemoval(UnattachedFiles uploads, TaskHousekeeping tasks, Clock clock) {
        this.uploads = uploads;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Goes once through all that are older than this and says how many it removed. */
    int run(Duration keep) {
        int removed = 0;
        long after = 0;
        List<StoredFile> slice;
        do {
            slice = uploads.receivedBefore(clock.instant().minus(keep), after, SLICE);
            Set<Long> typed = tasks.numbersTyped(
                    slice.stream().map(StoredFile::personId).flatMap(Optional::stream).distinct().toList());
            for (StoredFile file : slice) {
                removed += !typed.contains(file.id()) && uploads.remove(file) ? 1 : 0;
                after = file.id();
            }
        } while (slice.size() == SLICE);
        return removed;
    }
}
