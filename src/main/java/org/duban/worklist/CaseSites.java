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

    /** The site's name by case. */
    @Transactional
    public Map<Long, String> of(Collection<Long> caseIds) {
        return caseIds.isEmpty() ? Map.of()
                : cases.list("id in ?1", caseIds).stream().collect(Collectors.toMap(CaseFile::id, CaseFile::siteName));
    }
}
