package org.duban.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Which addressees said that a paper has arrived. */
@ApplicationScoped
public class Acknowledgements implements PanacheRepositoryBase<Acknowledgement, Acknowledgement.Key> {

    void add(Paper paper, Actor party, Instant at) {
        persist(new Acknowledgement(new Acknowledgement.Key(paper.id(), party.organisationId()), party, at));
    }

    /** What the addressees of a paper said, the first first. */
    public List<Acknowledgement> of(Paper paper) {
        return of(List.of(paper.id()));
    }

    /** What the addressees of these papers said, the first first. */
    public List<Acknowledgement> of(Collection<Long> paperIds) {
        return list("key.paperId in ?1 order by acknowledgedAt, key.organisationId", paperIds);
    }
}
