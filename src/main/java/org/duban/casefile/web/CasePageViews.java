package org.duban.casefile.web;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.LegalTime;
import org.duban.casefile.CaseAccess;
import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.CaseOfficer;
import org.duban.casefile.CaseState;
import org.duban.casefile.Timeline;
import org.duban.casefile.TimelineFact;
import org.duban.document.DocumentState;
import org.duban.document.Documents;
import org.duban.problem.Text;
import org.duban.regulation.Profiles;
import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.duban.security.Organisations;

import io.quarkus.arc.All;

/** Gathers the page of a case, with no more than its reader may see. */
@ApplicationScoped
class CasePageViews {

    private static final int FACTS = 500;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(LegalTime.ZONE);

    private final CaseFiles files;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Documents documents;
    private final Organisations organisations;
    private final CaseActs acts;
    private final Profiles profiles;
    private final List<CaseSection> sections;

    CasePageViews(CaseFiles files, CaseAccess access, Timeline timeline, Documents documents,
            Organisations organisations, CaseActs acts, Profiles profiles, @All List<CaseSection> sections) {
        this.files = files;
        this.access = access;
        this.timeline = timeline;
        this.documents = documents;
        this.organisations = organisations;
        this.acts = acts;
        this.profiles = profiles;
        this.sections = sections;
    }

    /** The page; refuses whoever may not see the case as if it were not there. */
    @Transactional
    public CasePageView of(long caseId, boolean done, Actor reader, Locale locale) {
        access.requireVisible(reader, caseId);
        CaseFile file = files.get(caseId);
        List<TimelineFact> facts = timeline.of(caseId, reader, 0, FACTS).reversed();
        return new CasePageView(head(file, reader, locale), parties(file, reader, locale), officers(file, reader, locale),
                rendered(CaseSection.Place.MAIN, file, reader, locale),
                rendered(CaseSection.Place.PROCESS, file, reader, locale),
                rendered(CaseSection.Place.ASIDE, file, reader, locale), documents(caseId, reader),
                facts.stream().map(one -> fact(one, locale)).toList(), acts.offered(file, reader, locale),
                facts.stream().filter(one -> done && one.personId().filter(reader.personId()::equals).isPresent()).findFirst()
                        .map(one -> fact(one, locale)));
    }

    private static CasePageView.Fact fact(TimelineFact fact, Locale locale) {
        return new CasePageView.Fact(MINUTE.format(fact.recordedAt()), fact.title().in(locale), fact.author());
    }

    /** A case's state as a mark. */
    static CasePageView.State state(CaseState state, Locale locale) {
        return new CasePageView.State(state.title().in(locale), switch (state) {
            case OPEN -> "active";
            case SUSPENDED -> "soon";
            case CLOSED -> "done";
        });
    }

    private CasePageView.Head head(CaseFile file, Actor reader, Locale locale) {
        return new CasePageView.Head(String.valueOf(file.id()), file.version(), file.dossierNo(), file.siteName(),
                organisations.get(file.authorityId()).name(), state(file.state(), locale),
                LegalTime.dayOf(file.openedAt()),
                profiles.get(file.profileKey(), file.profileVersion()).title() + " " + file.profileVersion(),
                // Written for the leader: it may speak of every party.
                file.conclusion().filter(words -> reader.readsAsAuthority()),
                file.suspendedFrom());
    }

    private List<CasePageView.Party> parties(CaseFile file, Actor reader, Locale locale) {
        return file.parties(reader).stream()
                .map(one -> new CasePageView.Party(relation(one.relation()).in(locale),
                        organisations.get(one.organisationId()).name()))
                .toList();
    }

    private List<String> rendered(CaseSection.Place place, CaseFile file, Actor reader, Locale locale) {
        return sections.stream().filter(one -> one.place() == place).map(one -> one.of(file, reader, locale))
                .flatMap(Optional::stream).map(part -> part.setLocale(locale).render()).toList();
    }

    private List<CasePageView.Document> documents(long caseId, Actor reader) {
        return documents.visibleOfDossier(caseId, reader).stream()
                .map(one -> new CasePageView.Document(String.valueOf(one.id()), one.kind().title(), one.number(),
                        one.date(), one.state() != DocumentState.VOID, one.corrected().isPresent()))
                .toList();
    }

    /** A party knows those who act towards it from the papers. */
    private static List<CasePageView.Officer> officers(CaseFile file, Actor reader, Locale locale) {
        return file.officers().stream().filter(one -> reader.readsAsAuthority())
                .sorted(Comparator.comparing(CaseOfficer::position))
                .map(one -> new CasePageView.Officer(one.position().title().in(locale), one.name())).toList();
    }

    private static Text relation(OrganisationKind kind) {
        return switch (kind) {
            case AUTHORITY -> new Text("监管机关", "Authority");
            case BUILDER -> new Text("建设单位", "Builder");
            case GENERAL_CONTRACTOR -> new Text("施工总承包单位", "General contractor");
            case SUB_CONTRACTOR -> new Text("分包单位", "Sub-contractor");
            case SUPERVISOR -> new Text("监理单位", "Supervisor");
        };
    }
}
