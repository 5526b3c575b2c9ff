package org.duban.worklist;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.Dossier;
import org.duban.casefile.Dossiers;

/** What a list says of the dossiers that its lines belong to. */
@ApplicationScoped
public class DossierLines {

    private final Dossiers dossiers;

    DossierLines(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** The line of each. */
    @Transactional
    public Map<Long, Line> of(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of()
                : dossiers.list("id in ?1", ids).stream().collect(
                        Collectors.toMap(Dossier::id, one -> new Line(one.about(), one.isSuspended())));
    }

    /** What it is about, such as the site of a case, and whether its clocks stand still. */
    public record Line(String about, boolean suspended) {
    }
}
