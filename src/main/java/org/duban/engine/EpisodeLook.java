package org.duban.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EpisodeSteps.OpenEpisode;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Looks at all open episodes while people go on: where they stand and what is compared with it are read one after the other,
 * so what seems wrong is looked at again under its dossier's lock before anybody is told.
 */
@ApplicationScoped
public class EpisodeLook {

    private static final int SLICE = 500;

    private final OpenEpisodes episodes;
    private final DossierLock dossiers;

    EpisodeLook(OpenEpisodes episodes, DossierLock dossiers) {
        this.episodes = episodes;
        this.dossiers = dossiers;
    }

    /** What a check finds wrong with the open episodes and still finds when nothing can move; its findings name the episode. */
    public List<Finding> through(Function<List<OpenEpisode>, List<Finding>> check) {
        List<Finding> found = new ArrayList<>();
        episodes.each(SLICE, some -> {
            Set<String> suspects = QuarkusTransaction.requiringNew().call(() -> check.apply(some)).stream()
                    .map(Finding::subject).collect(Collectors.toSet());
            some.stream().filter(one -> suspects.contains(one.episode().subject()))
                    .forEach(one -> found.addAll(again(one, check)));
        });
        return found;
    }

    private List<Finding> again(OpenEpisode suspect, Function<List<OpenEpisode>, List<Finding>> check) {
        return QuarkusTransaction.requiringNew().call(() -> {
            dossiers.lock(suspect.episode().dossierId());
            return episodes.now(suspect).map(open -> check.apply(List.of(open))).orElse(List.of());
        });
    }
}
