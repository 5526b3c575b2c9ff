package org.duban.casefile;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Clause;
import org.duban.shared.Sql;

/** 送达地址及方式确认书: what an organisation has signed about how it is served; its last one holds. */
@ApplicationScoped
@Clause({ "民诉法 90", "行政处罚法 61" })
public class DeliveryConfirmations {

    private final Sql sql;
    private final CaseFiles cases;
    private final CaseGates gates;
    private final CaseVersions versions;
    private final Evidence evidence;
    private final Timeline timeline;
    private final Clock clock;

    DeliveryConfirmations(DataSource database, CaseFiles cases, CaseGates gates, CaseVersions versions, Evidence evidence,
            Timeline timeline, Clock clock) {
        this.sql = new Sql(database);
        this.cases = cases;
        this.gates = gates;
        this.versions = versions;
        this.evidence = evidence;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Only whom the law lets serve registers what a party signed. */
    public void requireOfficer(CaseFile file, Actor officer) {
        gates.requireCertified(officer, file, Role.INSPECTOR, Role.CASE_OFFICER);
    }

    /** Registers what a party of the case has signed, with the signed paper; it holds in every case of the party. */
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseFile register(long caseId, int version, Signed signed, Actor officer) {
        CaseFile file = cases.lock(caseId);
        requireOfficer(file, officer);
        file.requireOpen();
        versions.require(caseId, version, file.version(), officer);
        if (signed.party() == file.authorityId() || !file.hasParty(signed.party())) {
            throw DubanProblem.invalid("party", "该单位不是本案当事人。", "This is no party of the case.");
        }
        if (signed.electronic() && signed.address().isEmpty()) {
            throw Required.missing("address");
        }
        Set<Long> party = Set.of(signed.party());
        evidence.attach("fileId", List.of(signed.fileId()), caseId, party, officer);
        write(signed.party(), new Confirmation(signed.electronic(), signed.address(), signed.receivers()),
                Optional.of(signed.fileId()), officer);
        timeline.append(NewFact.by(officer, caseId, "casefile.delivery-confirmed",
                "登记送达地址及方式确认书：" + (signed.electronic() ? "同意电子送达" : "不同意电子送达"),
                "Confirmation of address and way of service: "
                        + (signed.electronic() ? "consents to electronic service" : "no electronic service"))
                .to(party));
        return file;
    }

    /** A party takes its consent to electronic service back; whom it named stays named. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(Actor party) {
        of(party.organisationId()).filter(Confirmation::electronic).ifPresent(one -> write(party.organisationId(),
                new Confirmation(false, one.address(), one.receivers()), Optional.empty(), party));
    }

    /** What holds of an organisation; nothing does that it has not signed. */
    public Optional<Confirmation> of(long organisationId) {
        return sql.one(row -> new Confirmation(row.getBoolean("electronic"), Optional.ofNullable(row.getString("address")),
                Optional.ofNullable(row.getString("receivers"))),
                "SELECT electronic, address, receivers FROM delivery_confirmations WHERE organisation_id = ?"
                        + " ORDER BY id DESC LIMIT 1",
                organisationId);
    }

    private void write(long organisationId, Confirmation word, Optional<Long> fileId, Actor author) {
        sql.insert("INSERT INTO delivery_confirmations (organisation_id, electronic, address, receivers, file_id, person_id,"
                + " author, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", organisationId, word.electronic(),
                word.address().orElse(null), word.receivers().orElse(null), fileId.orElse(null), author.personId(),
                author.name(), clock.instant());
    }

    /**
     * What a party has signed.
     *
     * @param address its electronic address, where it consents
     * @param receivers names of those who may sign for it
     */
    public record Signed(long party, boolean electronic, Optional<String> address, Optional<String> receivers,
            long fileId) {
    }

    /** What holds of an organisation. */
    public record Confirmation(boolean electronic, Optional<String> address, Optional<String> receivers) {

        /** Whether it names this person, who may be called with his post. */
        boolean names(String recipient) {
            return receivers.stream().flatMap(all -> Arrays.stream(all.split("[\\s,，、;；]+")))
                    .anyMatch(name -> !name.isEmpty() && recipient.startsWith(name));
        }
    }
}
