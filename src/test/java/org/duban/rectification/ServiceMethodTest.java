package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.DeliveryConfirmations;
import org.duban.casefile.Premises;
import org.duban.casefile.RecipientCapacity;
import org.duban.casefile.ServiceManner;
import org.duban.casefile.ServiceMethod;
import org.duban.casefile.ServiceReceipt;
import org.duban.casefile.ServingDocuments;
import org.duban.document.Documents;
import org.duban.document.Files;
import org.duban.document.NewFile;
import org.duban.measure.PaperForms;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.duban.testsupport.Manners;
import org.duban.testsupport.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What each method of service needs, and what is refused for want of it. */
@QuarkusTest
@TestProfile(DomainProfile.class)
@Clause({ "民诉法 87–95", "行政处罚法 61" })
class ServiceMethodTest {

    private static final LocalDate DAY = OrderFixture.SERVED;

    private final OrderFixture city;
    private final DeliveryConfirmations confirmations;
    private final ServingDocuments services;
    private final Documents documents;
    private final Files papers;
    private final CaseFiles files;
    private long order;
    private Actor party;

    ServiceMethodTest(OrderFixture city, DeliveryConfirmations confirmations, ServingDocuments services,
            Documents documents, Files papers,
            CaseFiles files) {
        this.city = city;
        this.confirmations = confirmations;
        this.services = services;
        this.documents = documents;
        this.papers = papers;
        this.files = files;
    }

    @BeforeEach
    void anIssuedOrder() {
        city.today(DAY);
        order = city.opened("V03");
        city.issued(order);
        party = city.people.contractor1();
        confirm(false, null, null);
    }

    @Test
    @Clause("民诉法 88")
    void shouldHandAPaperOnlyToWhoMaySignForTheCompany() {
        Map<String, Object> met = Map.of("recipient", "李资料 资料员", "place", "项目部", "capacity", RecipientCapacity.SITE_STAFF);

        refused("capacity", without(met, "capacity"), ServiceMethod.DIRECT);
        refused("recipient", without(met, "recipient"), ServiceMethod.DIRECT);
        refused("place", without(met, "place"), ServiceMethod.DIRECT);
        refused("capacity", met, ServiceMethod.DIRECT);
        confirm(false, null, "赵工、李资料");
        refused("capacity", with(met, "recipient", "李某"), ServiceMethod.DIRECT);
        serve(ServiceMethod.DIRECT, met);
        assertThat(served().receiver()).contains("李资料 资料员（项目部人员（确认书载明））");
    }

    @Test
    void shouldServeWhoRefusesToSignElsewhereOnlyBeforeACamera() {
        Map<String, Object> met = Map.of("recipient", "段志强", "place", "工地大门", "capacity",
                RecipientCapacity.LEGAL_REPRESENTATIVE, "refusalReason", "拒绝签字");

        refused("proofFileId", met, ServiceMethod.DIRECT);
        serve(ServiceMethod.DIRECT, DAY, photo(), met);
        assertThat(served().refusalReason()).contains("拒绝签字");
    }

    @Test
    @Clause("民诉法 89")
    void shouldLeaveAPaperOnlyAtThePartysPremisesBeforeAWitnessOrACamera() {
        Map<String, Object> left = Map.of("premises", Premises.DOMICILE, "place", "沁园路88号", "refusalReason", "拒绝签收",
                "witness", "社区居委会 王芳");

        refused("premises", without(left, "premises"), ServiceMethod.LEFT);
        refused("refusalReason", without(left, "refusalReason"), ServiceMethod.LEFT);
        refused("witness", without(left, "witness"), ServiceMethod.LEFT);
        serve(ServiceMethod.LEFT, left);
        correct(ServiceMethod.LEFT, DAY, photo(), without(left, "witness"));
        assertThat(served().witness()).isEmpty();
    }

    @Test
    @Clause("民诉法 90")
    void shouldServeElectronicallyOnlyAtTheAddressThatThePartySigned() {
        assertThatThrownBy(() -> serve(ServiceMethod.ELECTRONIC, Map.of("address", "a@example.org")))
                .isInstanceOfSatisfying(DubanProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.GATE_CLOSED));
        confirm(true, "a@example.org", null);
        refused("address", Map.of(), ServiceMethod.ELECTRONIC);
        refused("address", Map.of("address", "b@example.org"), ServiceMethod.ELECTRONIC);
        serve(ServiceMethod.ELECTRONIC, Map.of("address", "A@example.org", "place", "项目部", "recipient", "某人"));
        assertThat(served().address()).contains("A@example.org");
        assertThat(served().place()).isEmpty();
        assertThat(served().recipient()).isEmpty();
    }

    @Test
    void shouldNeedWhereTheMailWentAndWhoActedForTheAuthority() {
        refused("trackingNo", Map.of("address", "沁园路88号"), ServiceMethod.MAIL);
        refused("address", Map.of("trackingNo", "EMS12345678"), ServiceMethod.MAIL);
        Map<String, Object> entrusted = Map.of("entrustedTo", "沁阳市住建局", "recipient", "王秀兰", "capacity",
                RecipientCapacity.MAIL_CLERK, "place", "公司办公室");
        refused("entrustedTo", without(entrusted, "entrustedTo"), ServiceMethod.ENTRUSTED);
        refused("capacity", without(entrusted, "capacity"), ServiceMethod.ENTRUSTED);
        serve(ServiceMethod.ENTRUSTED, entrusted);
        correct(ServiceMethod.MAIL, DAY, paper(), Map.of("address", "沁园路88号", "trackingNo", "EMS12345678"));
        assertThat(served().trackingNo()).contains("EMS12345678");
    }

    @Test
    void shouldForwardNothingToACompany() {
        refused("method", Map.of("recipient", "王秀兰"), ServiceMethod.FORWARDED);
    }

    @Test
    @Clause("民诉法 95")
    void shouldAnnounceOnlyWhatNoOtherWayHasReachedAndCertifyItAfterThirtyDays() {
        // given
        LocalDate published = DAY.plusDays(5);
        Map<String, Object> announced = new HashMap<>(Map.of("publishedIn", "济源日报", "triedInPersonOn", DAY, "triedByMailOn",
                DAY.plusDays(4), "attempts", "登记地址无人办公，邮件退回。"));
        announced.put("attemptsFileId", paper());

        // then
        city.at("2026-08-16T10:00:00+08:00");
        refused("servedOn", published, announced);
        city.at("2026-08-17T10:00:00+08:00");
        for (String part : List.of("publishedIn", "triedInPersonOn", "triedByMailOn", "attempts", "attemptsFileId")) {
            refused(part, published, without(announced, part));
        }
        refused("triedByMailOn", published, with(announced, "triedByMailOn", published.plusDays(1)));
        refused("triedInPersonOn", published, with(announced, "triedInPersonOn", DAY.minusDays(1)));
        confirm(true, "a@example.org", null);
        refused("method", published, announced);
        confirm(false, null, null);
        serve(ServiceMethod.ANNOUNCEMENT, published, paper(), announced);
        assertThat(city.deadline(order, 1).startDay()).isEqualTo(LocalDate.of(2026, 8, 17));
    }

    @Test
    void shouldRefuseADayBeforeTheIssueOrAheadAndWhomThePaperDoesNotConcern() {
        Map<String, Object> signed = Map.of("recipient", "王秀兰", "place", "公司", "capacity", RecipientCapacity.HEAD);
        refused("servedOn", DAY.plusDays(1), signed, ServiceMethod.DIRECT);
        refused("servedOn", DAY.minusDays(1), signed, ServiceMethod.DIRECT);
        refusal("party", () -> city.serve(order, city.people.contractor2(), DAY));
    }

    @Test
    void shouldCorrectTheMethodAloneAndLeaveThePeriodAsItWas() {
        // given
        city.serve(order, party, DAY);
        LocalDate due = city.deadline(order, 1).due().required();

        // when
        refusal("servedOn", () -> city.correct(order, party, DAY));
        refusal("trackingNo", () -> correct(ServiceMethod.MAIL, DAY, paper(), Map.of("address", "沁园路88号")));
        correct(ServiceMethod.MAIL, DAY, paper(), Map.of("address", "沁园路88号", "trackingNo", "EMS12345678"));

        // then
        assertThat(served().method()).isEqualTo(ServiceMethod.MAIL);
        assertThat(served().recipient()).isEmpty();
        assertThat(city.deadline(order, 1).due().required()).isEqualTo(due);
        assertThat(documents.ofDossier(city.order(order).dossierId()).stream()
                .filter(one -> one.kind().equals(ServiceReceipt.KIND))).hasSize(2);
    }

    @Test
    void shouldCountAnewFromTheDayOfAnotherMethod() {
        city.serve(order, party, DAY);
        city.today(DAY.plusDays(3));

        correct(ServiceMethod.MAIL, DAY.plusDays(2), paper(), Map.of("address", "沁园路88号", "trackingNo", "EMS12345678"));

        assertThat(city.deadline(order, 1).startDay()).isEqualTo(DAY.plusDays(2));
    }

    private ServiceManner served() {
        return services.of(city.order(order).notice(party.organisationId()).documentId().orElseThrow()).getFirst().manner();
    }

    private void confirm(boolean electronic, String address, String receivers) {
        long file = paper();
        long caseId = city.order(order).dossierId();
        city.tx(() -> confirmations.register(caseId, files.get(caseId).version(), new DeliveryConfirmations.Signed(
                party.organisationId(), electronic, Optional.ofNullable(address), Optional.ofNullable(receivers), file),
                city.people.inspector1()));
    }

    private void serve(ServiceMethod method, Map<String, ?> parts) {
        serve(method, DAY, paper(), parts);
    }

    private void serve(ServiceMethod method, LocalDate day, long proof, Map<String, ?> parts) {
        city.tx(() -> city.acts.serve(order,
                new PaperForms.Service(party.organisationId(), Manners.of(method, day, proof, parts)),
                city.people.inspector1()));
    }

    private void correct(ServiceMethod method, LocalDate day, long proof, Map<String, ?> parts) {
        int version = city.order(order).version();
        city.tx(() -> city.acts.correct(order, new PaperForms.Correction(party.organisationId(),
                Manners.of(method, day, proof, parts), "登记有误"), version, city.people.inspector1()));
    }

    private void refused(String field, Map<String, ?> parts, ServiceMethod method) {
        refused(field, DAY, parts, method);
    }

    private void refused(String field, LocalDate published, Map<String, ?> parts) {
        refused(field, published, parts, ServiceMethod.ANNOUNCEMENT);
    }

    private void refused(String field, LocalDate day, Map<String, ?> parts, ServiceMethod method) {
        long proof = paper();
        refusal(field, () -> serve(method, day, proof, parts));
        assertThat(services.of(city.order(order).notice(party.organisationId()).documentId().orElseThrow())).isEmpty();
    }

    private static void refusal(String field, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.violations()).singleElement()
                        .satisfies(one -> assertThat(one.field()).isEqualTo(field)));
    }

    private long paper() {
        return city.file(city.people.inspector1());
    }

    private long photo() {
        return city.tx(() -> papers.store(NewFile.of("送达.png", "image/png", new ByteArrayInputStream(Papers.photo())),
                city.people.inspector1()).id());
    }

    private static Map<String, Object> without(Map<String, Object> parts, String part) {
        Map<String, Object> left = new HashMap<>(parts);
        left.remove(part);
        return left;
    }

    private static Map<String, Object> with(Map<String, Object> parts, String part, Object value) {
        Map<String, Object> changed = new HashMap<>(parts);
        changed.put(part, value);
        return changed;
    }
}
