package org.duban.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.LegalTime;
import org.duban.document.Files;
import org.duban.security.Actor;
import org.duban.security.Organisations;
import org.duban.shared.Clause;
import org.duban.shared.Sql;

/** 送达: proof that a party got a document, and the legal day on which it did. */
@ApplicationScoped
public class ServingDocuments {

    private static final String PRESENT = "SELECT s.*, COALESCE(c.acted_on, s.acted_on) AS acted,"
            + " COALESCE(c.served_on, s.served_on) AS served FROM services s LEFT JOIN service_corrections c"
            + " ON c.id = (SELECT MAX(k.id) FROM service_corrections k WHERE k.service_id = s.id) WHERE ";

    private final Sql sql;
    private final Organisations organisations;
    private final ElectronicConsents consents;
    private final Files files;
    private final Clock clock;

    ServingDocuments(DataSource database, Organisations organisations, ElectronicConsents consents, Files files,
            Clock clock) {
        this.sql = new Sql(database);
        this.organisations = organisations;
        this.consents = consents;
        this.files = files;
        this.clock = clock;
    }

    /** Records a service; refuses one without what its method needs, and a second one on the same party. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause("民诉法 87–95")
    public DocumentService record(NewService service, Actor actor) {
        String name = organisations.get(service.organisationId()).name();
        if (of(service.documentId()).stream().anyMatch(one -> one.organisationId() == service.organisationId())) {
            throw CaseProblems.servedAlready(name);
        }
        requireDay(service.actedOn());
        if (service.actedOn().isBefore(service.issuedOn())) {
            throw CaseProblems.beforeIssue(service.issuedOn());
        }
        requireProof(service);
        if (service.method() == ServiceMethod.ELECTRONIC && !consents.holds(service.organisationId())) {
            throw CaseProblems.noConsent(name);
        }
        long id = sql.insert("INSERT INTO services (dossier_id, document_id, organisation_id, method, acted_on, served_on,"
                + " recipient, place, witness, refusal_reason, tracking_no, proof_file_id, person_id, author,"
                + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", service.dossierId(),
                service.documentId(), service.organisationId(), service.method(), service.actedOn(),
                service.method().servedOn(service.actedOn()), service.recipient().orElse(null),
                service.place().orElse(null), service.witness().orElse(null), service.refusalReason().orElse(null),
                service.trackingNo().orElse(null), service.proofFileId(), actor.personId(), actor.name(),
                clock.instant());
        return get(id);
    }

    /** Puts another day in the place of a wrong one and returns the correction's id; the first row stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long correct(DocumentService service, LocalDate actedOn, String reason, long proofFileId, Actor actor) {
        requireDay(actedOn);
        if (actedOn.equals(service.actedOn())) {
            throw CaseProblems.sameDay(actedOn);
        }
        return sql.insert("INSERT INTO service_corrections (service_id, acted_on, served_on, old_served_on, reason,"
                + " proof_file_id, person_id, author, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", service.id(),
                actedOn, service.method().servedOn(actedOn), service.servedOn(), reason, proofFileId,
                actor.personId(), actor.name(), clock.instant());
    }

    /** The services of a document, corrections applied. */
    public List<DocumentService> of(long documentId) {
        return sql.list(ServingDocuments::service, PRESENT + "s.document_id = ? ORDER BY s.id", documentId);
    }

    /** The services of these documents, corrections applied. */
    public List<DocumentService> of(Collection<Long> documentIds) {
        return sql.list(ServingDocuments::service, PRESENT + "s.document_id IN " + IdList.of(documentIds) + " ORDER BY s.id");
    }

    private DocumentService get(long id) {
        return sql.one(ServingDocuments::service, PRESENT + "s.id = ?", id).orElseThrow();
    }

    private void requireDay(LocalDate day) {
        if (day.isAfter(LegalTime.dayOf(clock.instant()))) {
            throw CaseProblems.future("servedOn", day);
        }
    }

    private void requireProof(NewService service) {
        switch (service.method()) {
            case DIRECT, ENTRUSTED, FORWARDED -> require(service.recipient(), "recipient", "签收人", "the recipient");
            case LEFT -> {
                require(service.refusalReason(), "refusalReason", "拒收事由", "the reason of refusal");
                if (!files.get(service.proofFileId()).kind().isPicture()) {
                    require(service.witness(), "witness", "见证人（或者上传留置过程的照片、录像）",
                            "a witness (or a photo or video of its being left)");
                }
            }
            case MAIL -> require(service.trackingNo(), "trackingNo", "邮件号码", "the tracking number");
            case ELECTRONIC, ANNOUNCEMENT -> {
                // The proof file says it all.
            }
        }
    }

    private static void require(Optional<String> value, String field, String zh, String en) {
        if (value.filter(text -> !text.isBlank()).isEmpty()) {
            throw CaseProblems.missing(field, zh, en);
        }
    }

    private static DocumentService service(ResultSet row) throws SQLException {
        return new DocumentService(row.getLong("id"), row.getLong("dossier_id"), row.getLong("document_id"),
                row.getLong("organisation_id"), ServiceMethod.valueOf(row.getString("method")),
                row.getObject("acted", LocalDate.class), row.getObject("served", LocalDate.class),
                Optional.ofNullable(row.getString("recipient")), Optional.ofNullable(row.getString("place")),
                Optional.ofNullable(row.getString("witness")), Optional.ofNullable(row.getString("refusal_reason")),
                Optional.ofNullable(row.getString("tracking_no")), row.getLong("proof_file_id"),
                row.getString("author"));
    }
}
