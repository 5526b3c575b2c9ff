package org.duban.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Singleton;

/** Where errands stand, as a test says. */
@Singleton
class ErrandSteps implements EpisodeSteps {

    final List<OpenEpisode> open = new CopyOnWriteArrayList<>();

    @Override
    public String processId() {
        return "errand";
    }

    @Override
    public List<OpenEpisode> open(long afterPosition, int limit) {
        return open.stream().filter(one -> one.position() > afterPosition).limit(limit).toList();
    }

    @Override
    public Optional<OpenEpisode> of(long caseId, int count) {
        return open.stream().filter(one -> one.episode().caseId() == caseId && one.episode().count() == count)
                .findFirst();
    }
}
