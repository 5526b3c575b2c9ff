package org.duban.worklist;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;

/** Which sites the cases of a list are about. */
@ApplicationScoped
public class CaseSites {

    private final CaseFiles cases;

    CaseSites(CaseFiles cases) {
        this.cases = cases;
    }

    /** What the list says of each case. */
    @Transactional
    public Map<Long, Line> of(Collection<Long> caseIds) {
        return caseIds.isEmpty() ? Map.of()
                : cases.list("id in ?1", caseIds).stream().collect(
                        Collectors.toMap(CaseFile::id, one -> new Line(one.siteName(), one.isSuspended())));
    }

    /** The site's name, and whether the case's clocks stand still. */
    public record Line(String site, boolean suspended) {
    }
}
