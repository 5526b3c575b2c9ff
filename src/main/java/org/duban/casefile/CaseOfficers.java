package org.duban.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseOfficer.Position;
import org.duban.security.Actor;
import org.duban.security.Membership;
import org.duban.security.Memberships;
import org.duban.shared.Clause;

/** Two certified officers of the authority act together, and they are two persons. */
@ApplicationScoped
@Clause("行政处罚法 42")
public class CaseOfficers {

    private static final List<Position> ACTING = List.of(Position.FIRST, Position.SECOND);

    private final Memberships memberships;
    private final FormerOfficers former;

    CaseOfficers(Memberships memberships, FormerOfficers former) {
        this.memberships = memberships;
        this.former = former;
    }

    /** The officers of a new case: the one who opens it, the second by id, and a case officer where one is named. */
    public Set<CaseOfficer> of(Actor first, String second, Optional<String> caseOfficer) {
        if (first.certificate().isEmpty()) {
            throw CaseProblems.uncertified(first.name());
        }
        if (second.equals(first.personId())) {
            throw CaseProblems.sameOfficer();
        }
        Set<CaseOfficer> officers = new HashSet<>();
        officers.add(new CaseOfficer(first.personId(), first.name(), first.certificate().get(), Position.FIRST));
        officers.add(named("secondOfficer", second, first.organisationId(), Position.SECOND));
        caseOfficer.ifPresent(
                person -> officers.add(named("caseOfficer", person, first.organisationId(), Position.CASE_OFFICER)));
        return officers;
    }

    /** Who could take this position in the case beside those who are in it. */
    public List<Membership> whoMayTake(CaseFile file, Position position) {
        return memberships.holders(file.authorityId(), position.role()).stream()
                .filter(one -> one.certificate().isPresent())
                .filter(one -> !isOneOfTheTwo(file, position, one.personId()))
                .filter(one -> !holds(file, position, one.personId()))
                .toList();
    }

    /** The person in this position; refuses all but {@link #whoMayTake}. */
    CaseOfficer instead(CaseFile file, Position position, String person) {
        CaseOfficer named = named("person", person, file.authorityId(), position);
        if (isOneOfTheTwo(file, position, person)) {
            throw CaseProblems.sameOfficer();
        }
        if (holds(file, position, person)) {
            throw CaseProblems.isHeAlready(named);
        }
        return named;
    }

    private static boolean isOneOfTheTwo(CaseFile file, Position position, String person) {
        return ACTING.contains(position) && ACTING.stream().anyMatch(one -> one != position && holds(file, one, person));
    }

    private static boolean holds(CaseFile file, Position position, String person) {
        return file.officer(position).filter(one -> one.personId().equals(person)).isPresent();
    }

    /** Refuses whoever inspected, or is one of the two who act: what he found another head decides about. */
    @Clause("行政处罚法 57")
    public void requireNotInspector(CaseFile file, Actor leader) {
        boolean acts = ACTING.stream().anyMatch(position -> holds(file, position, leader.personId()));
        if (acts || former.inspectors(file).stream().anyMatch(one -> one.personId().equals(leader.personId()))) {
            throw CaseProblems.leaderInspected(leader.name());
        }
    }

    /** Refuses unless both officers of the case still belong to its authority and hold certificates. */
    public void requireTwo(CaseFile file) {
        for (Position position : ACTING) {
            Optional<CaseOfficer> officer = file.officer(position);
            if (officer.filter(one -> certified(one.personId(), file.authorityId()).isPresent()).isEmpty()) {
                throw CaseProblems.officerGone(position, officer);
            }
        }
    }

    private CaseOfficer named(String field, String person, long authorityId, Position position) {
        Membership membership = certified(person, authorityId).orElseThrow(() -> CaseProblems.notAnOfficer(field));
        // Whose roles nobody has seen yet is taken at his organisation's word.
        if (!membership.roles().isEmpty() && !membership.roles().contains(position.role().key())) {
            throw CaseProblems.notInRole(field, position.role());
        }
        return new CaseOfficer(person, membership.name(), membership.certificate().orElseThrow(), position);
    }

    private Optional<Membership> certified(String person, long authorityId) {
        return memberships.findByIdOptional(person).filter(Membership::isActive)
                .filter(one -> one.organisation().id() == authorityId)
                .filter(one -> one.certificate().isPresent());
    }
}
