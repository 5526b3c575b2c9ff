package org.duban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.registry.Site;
import org.duban.registry.SiteOrganisation;
import org.duban.registry.Sites;
import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.duban.shared.Clause;
import org.duban.shared.Sql;
import org.duban.testsupport.DomainProfile;
import org.duban.testsupport.People;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(DomainProfile.class)
class CaseFileTest {

    private final CaseFiles files;
    private final Timeline timeline;
    private final DossierScope scope;
    private final SuspendingCase suspending;
    private final Sites sites;
    private final People people;
    private final DataSource database;

    CaseFileTest(CaseFiles files, Timeline timeline, DossierScope scope, SuspendingCase suspending, Sites sites,
            People people, DataSource database) {
        this.files = files;
        this.timeline = timeline;
        this.scope = scope;
        this.suspending = suspending;
        this.sites = sites;
        this.people = people;
        this.database = database;
    }

    @Test
    void shouldNumberCasesWithoutGapsWhateverRollsBack() throws Exception {
        // given
        long site = site();
        long before = number(opened(site));

        // when eight open at once and every other one rolls back
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> acts = Arrays.asList(true, false, true, false, true, false, true, false).stream()
                    .map(keeps -> (Callable<Boolean>) () -> {
                        if (keeps) {
                            opened(site);
                        } else {
                            openedAndRolledBack(site);
                        }
                        return keeps;
                    }).toList();
            for (Future<Boolean> one : threads.invokeAll(acts, 60, TimeUnit.SECONDS)) {
                one.get();
            }
        }

        // then
        assertThat(number(opened(site))).isEqualTo(before + 5);
    }

    @Test
    @Clause("JY-1.c")
    void shouldLetTheServicesOwnAccountOnlyAddToTheTimeline() {
        long caseId = opened(site());
        QuarkusTransaction.requiringNew().run(
                () -> timeline.append(NewFact.by(people.inspector1(), caseId, "test.happened", "发生", "Happened")));
        Sql sql = new Sql(database);

        for (String change : List.of("UPDATE timeline_facts SET title_zh = 'x' WHERE dossier_id = ?",
                "DELETE FROM timeline_facts WHERE dossier_id = ?", "DELETE FROM timeline_audiences WHERE dossier_id = ?",
                "UPDATE service_manners SET place = 'x' WHERE service_id = ?", "DELETE FROM services WHERE dossier_id = ?",
                "UPDATE violations SET facts = 'x' WHERE case_id = ?")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> sql.update(change, caseId)))
                    .rootCause().hasMessageContaining("denied");
        }
        assertThat(timeline.of(caseId, people.inspector1(), 0, 10)).extracting(one -> one.title().zh())
                .containsExactly("发生");
    }

    @Test
    void shouldLetAPartyKnowOfACaseOnceAFactNamesIt() {
        long caseId = opened(site());
        Actor party = people.contractor1();
        assertThat(scope.sees(party, caseId)).isFalse();
        assertThat(scope.sees(people.observer(), caseId)).isTrue();

        QuarkusTransaction.requiringNew().run(() -> {
            timeline.append(NewFact.by(people.inspector1(), caseId, "test.secret", "内部", "Internal"));
            timeline.append(NewFact.by(people.inspector1(), caseId, "test.served", "送达", "Served")
                    .to(Set.of(party.organisationId())));
        });

        assertThat(scope.sees(party, caseId)).isTrue();
        assertThat(scope.sees(people.contractor2(), caseId)).isFalse();
        assertThat(timeline.of(caseId, party, 0, 10)).extracting(TimelineFact::kind).containsExactly("test.served");
        assertThatThrownBy(() -> scope.requireVisible(people.contractor2(), caseId))
                .isInstanceOfSatisfying(DubanProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    @Test
    void shouldHideACaseFromTheAuthorityOfAnotherRegion() {
        long caseId = opened(site());
        Actor own = people.inspector1();
        Actor elsewhere = new Actor(own.personId(), own.name(), own.roles(), own.organisationId(),
                own.organisationName(), own.organisationKind(), "371400", own.certificate());

        assertThat(scope.sees(own, caseId)).isTrue();
        assertThat(scope.sees(elsewhere, caseId)).isFalse();
    }

    @Test
    void shouldNameWhoChangedTheCaseMeanwhile() {
        long caseId = opened(site());
        int version = QuarkusTransaction.requiringNew().call(() -> files.get(caseId).version());
        QuarkusTransaction.requiringNew().run(() -> suspending.suspend(caseId, version, "停工", people.leader()));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                .run(() -> suspending.suspend(caseId, version, "停工", people.caseOfficer())))
                .isInstanceOfSatisfying(DubanProblem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.STALE_VERSION);
                    assertThat(problem.extras()).containsEntry("changedBy", people.leader().name());
                });
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                .run(() -> suspending.resume(caseId, version + 1, "复工", people.inspector1())))
                .isInstanceOfSatisfying(DubanProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    private long site() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Site site = new Site("C" + System.nanoTime(), "济水文化中心", "419001", "济水街道 2 号", List.of(
                    new SiteOrganisation(people.contractor1().organisationId(), OrganisationKind.GENERAL_CONTRACTOR)));
            sites.persistAndFlush(site);
            return site.id();
        });
    }

    private long opened(long site) {
        return QuarkusTransaction.requiringNew().call(() -> files.open(newCase(site)).id());
    }

    private void openedAndRolledBack(long site) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            files.open(newCase(site));
            throw new IllegalStateException("rolled back");
        })).hasMessageContaining("rolled back");
    }

    private NewCase newCase(long site) {
        Actor inspector = people.inspector1();
        return new NewCase(new NewDossier(inspector.organisationId(), "419001", "jy", "2026-1",
                Set.of(new CaseParty(inspector.organisationId(), OrganisationKind.AUTHORITY))), "济住建", site, "济水文化中心",
                Set.of());
    }

    private long number(long caseId) {
        String caseNo = QuarkusTransaction.requiringNew().call(() -> files.get(caseId).dossierNo());
        assertThat(caseNo).matches("济住建实名案〔\\d{4}〕\\d+号");
        return Long.parseLong(caseNo.substring(caseNo.indexOf('〕') + 1, caseNo.length() - 1));
    }
}
