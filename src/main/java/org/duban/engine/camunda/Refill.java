package org.duban.engine.camunda;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.engine.DossierLock;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.engine.ProcessEngine;
import org.duban.engine.binding.Runs;

/** Gives open episodes a new run where they stand, as after the cluster has lost its data. */
@ApplicationScoped
class Refill {

    private final Runs runs;
    private final RunClaims claims;
    private final ProcessEngine engine;
    private final DossierLock dossiers;

    Refill(Runs runs, RunClaims claims, ProcessEngine engine, DossierLock dossiers) {
        this.runs = runs;
        this.claims = claims;
        this.engine = engine;
        this.dossiers = dossiers;
    }

    /**
     * Begins a new run at the episode's step unless one lives, and says whether. In a transaction of its own, so that one
     * episode's failure takes no other's run back.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean resume(Episode episode) {
        dossiers.lock(episode.dossierId());
        return runs.of(episode).isEmpty() && engine.beginAgain(episode);
    }

    /**
     * The name under which the run is begun now, another with each attempt; empty when an instance has taken it. The dossier
     * is locked, so that whoever tells its run something meanwhile finds the one name or the other.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<String> attempt(String run, long dossierId) {
        dossiers.lock(dossierId);
        return claims.rename(run, dossierId);
    }

    /** Episodes without a run that lives. */
    @Transactional
    List<OpenEpisode> withoutRun(List<OpenEpisode> episodes) {
        Set<String> carried = runs.alive(episodes.stream().map(open -> open.episode().key()).toList());
        return episodes.stream().filter(open -> !carried.contains(open.episode().key())).toList();
    }
}
