package org.duban.measure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseOfficer;
import org.duban.casefile.CaseOfficer.Position;
import org.duban.casefile.FormerOfficers;
import org.duban.document.DocumentContent;
import org.duban.document.DocumentContent.Contact;
import org.duban.document.DocumentContent.Officer;
import org.duban.document.DocumentContent.Party;
import org.duban.document.DocumentKind;
import org.duban.document.Documents;
import org.duban.document.DraftPapers;
import org.duban.document.IssuedDocument;
import org.duban.document.NewDocument;
import org.duban.problem.DubanProblem;
import org.duban.registry.Sites;
import org.duban.security.Actor;
import org.duban.security.Organisation;
import org.duban.security.Organisations;

/** What every paper of a measure has in common. */
@ApplicationScoped
public class Paperwork {

    private final Documents documents;
    private final DraftPapers drafts;
    private final Organisations organisations;
    private final Sites sites;
    private final FormerOfficers former;

    Paperwork(Documents documents, DraftPapers drafts, Organisations organisations, Sites sites, FormerOfficers former) {
        this.documents = documents;
        this.drafts = drafts;
        this.organisations = organisations;
        this.sites = sites;
        this.former = former;
    }

    /** Issues a paper under the next number of its kind, to be read by these parties. */
    public IssuedDocument issue(Desk<?> desk, DocumentKind kind, DocumentContent content, Set<Long> audience) {
        return documents.issue(document(desk, kind, content, audience));
    }

    /** Refuses a paper that could not be issued because of its words. */
    public void require(Desk<?> desk, DocumentKind kind, DocumentContent content) {
        documents.requireIssuable(document(desk, kind, content, Set.of()));
    }

    /** The papers on their way, for whoever decides about them; one that could not leave as it is says why. */
    <M extends Measure> List<PaperBeside> beside(Desk<M> desk, PaperLife<M> life) {
        return life.papers(desk.measure()).stream().map(one -> beside(desk, life, one)).toList();
    }

    private <M extends Measure> PaperBeside beside(Desk<M> desk, PaperLife<M> life, Paper paper) {
        DocumentKind kind = life.kind().apply(desk.measure());
        long addressee = paper.addressee();
        String name = organisations.get(addressee).name();
        Optional<IssuedDocument> issued = paper.documentId().map(documents::get);
        if (issued.isPresent()) {
            return new PaperBeside(kind, addressee, name, issued, Optional.empty(), Optional.empty());
        }
        try {
            return new PaperBeside(kind, addressee, name, issued, Optional.of(
                    drafts.of(document(desk, kind, life.content().apply(desk, addressee), Set.of()))), Optional.empty());
        } catch (DubanProblem refused) {
            return new PaperBeside(kind, addressee, name, issued, Optional.empty(), Optional.of(refused));
        }
    }

    private NewDocument document(Desk<?> desk, DocumentKind kind, DocumentContent content, Set<Long> audience) {
        return new NewDocument(desk.file().id(), kind, organisations.get(desk.file().authorityId()).code(),
                desk.today(), documents.data(content), audience);
    }

    /** The name of a file as it can be printed: its sender's camera chose it, and nobody can change it. */
    public String legible(String fileName) {
        return documents.legible(fileName);
    }

    /** The authority in the red head. */
    public String issuer(Desk<?> desk) {
        return organisations.get(desk.file().authorityId()).name();
    }

    /** Where the site is. */
    public String siteAddress(Desk<?> desk) {
        return sites.get(desk.file().siteId()).address();
    }

    /** A party as a paper names it. */
    public Party party(long organisationId) {
        Organisation one = organisations.get(organisationId);
        return new Party(one.name(), one.code(), one.legalRepresentative(), one.address());
    }

    /** The two who inspected before the case was opened. */
    public List<Officer> inspectors(Desk<?> desk) {
        return former.inspectors(desk.file()).stream().map(Paperwork::officer).toList();
    }

    /** Who serves: the one who acts, and one of the case's officers beside him. */
    public List<Officer> servers(Desk<?> desk) {
        Actor inspector = desk.actor();
        Stream<CaseOfficer> beside = Stream.of(Position.FIRST, Position.SECOND)
                .map(position -> desk.file().officer(position).orElseThrow())
                .filter(one -> !one.personId().equals(inspector.personId())).limit(1);
        return Stream.concat(Stream.of(new Officer(inspector.name(), inspector.certificate().orElseThrow())),
                beside.map(Paperwork::officer)).toList();
    }

    private static Officer officer(CaseOfficer one) {
        return new Officer(one.name(), one.certificateNo());
    }

    /** Where questions go: this person, at the authority. */
    public Contact contact(Desk<?> desk, String name) {
        Organisation authority = organisations.get(desk.file().authorityId());
        return new Contact(name, authority.phone(), authority.address());
    }
}
