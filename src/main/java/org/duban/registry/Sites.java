package org.duban.registry;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.DubanProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;

/** The sites that Duban knows. */
@ApplicationScoped
public class Sites implements PanacheRepository<Site> {

    /** The site; refuses an id that none has. */
    public Site get(long id) {
        return findByIdOptional(id).orElseThrow(DubanProblem::notFound);
    }

    /** The site with this code. */
    public Optional<Site> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Sites of a region after a name, whose name contains the text, at most so many. */
    public List<Site> in(String regionPrefix, String text, long afterId, int limit) {
        return find("region like ?1 and name like ?2 and id > ?3 order by id", regionPrefix + "%",
                "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%", afterId)
                .page(Page.ofSize(limit)).list();
    }
}
