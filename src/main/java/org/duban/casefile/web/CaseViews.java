package org.duban.casefile.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.LegalTime;
import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseOfficer;
import org.duban.casefile.CaseParty;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DossierAudience;
import org.duban.casefile.Timeline;
import org.duban.document.Documents;
import org.duban.security.Actor;
import org.duban.security.Organisation;
import org.duban.security.Organisations;

/** Composes what is shown of a case, for who reads it. */
@ApplicationScoped
class CaseViews {

    private final Organisations organisations;
    private final Timeline timeline;
    private final DeadlineLedger ledger;
    private final DossierAudience audience;
    private final Documents documents;

    CaseViews(Organisations organisations, Timeline timeline, DeadlineLedger ledger, DossierAudience audience,
            Documents documents) {
        this.organisations = organisations;
        this.timeline = timeline;
        this.ledger = ledger;
        this.audience = audience;
        this.documents = documents;
    }

    CaseView view(CaseFile file, Actor reader) {
        List<CaseView.OfficerView> officers = file.officers().stream()
                .filter(one -> reader.readsAsAuthority() || one.position() != CaseOfficer.Position.CASE_OFFICER)
                .sorted((a, b) -> a.position().compareTo(b.position()))
                .map(one -> new CaseView.OfficerView(one.name(), one.certificateNo(), one.position())).toList();
        return new CaseView(String.valueOf(file.id()), file.dossierNo(), String.valueOf(file.siteId()), file.siteName(),
                file.region(), String.valueOf(file.authorityId()), organisations.get(file.authorityId()).name(),
                file.profileKey() + "-" + file.profileVersion(), file.state(), file.suspendedFrom().orElse(null),
                file.openedAt().atZone(LegalTime.ZONE).toOffsetDateTime(),
                file.closedAt().map(at -> at.atZone(LegalTime.ZONE).toOffsetDateTime()).orElse(null),
                file.conclusion().filter(words -> reader.readsAsAuthority()).orElse(null), officers, file.version());
    }

    List<PartyView> parties(CaseFile file, Actor reader) {
        return file.parties(reader).stream().map(this::party).toList();
    }

    List<FactView> timeline(long caseId, Actor reader, long afterId, int limit, Locale locale) {
        return timeline.of(caseId, reader, afterId, limit).stream().map(one -> FactView.of(one, locale)).toList();
    }

    List<DeadlineView> deadlines(long caseId, Actor reader) {
        List<Deadline> all = ledger.ofCase(caseId);
        if (!reader.readsAsAuthority()) {
            Set<Long> bound = audience.bound(caseId, reader.organisationId());
            all = all.stream().filter(one -> bound.contains(one.id())).toList();
        }
        return all.stream().map(DeadlineView::of).toList();
    }

    List<CaseDocumentView> documents(long caseId, Actor reader) {
        return documents.visibleOfDossier(caseId, reader).stream().map(CaseDocumentView::of).toList();
    }

    private PartyView party(CaseParty one) {
        Organisation organisation = organisations.get(one.organisationId());
        return new PartyView(String.valueOf(one.organisationId()), organisation.name(), organisation.code(),
                one.relation());
    }
}
