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

import org.duban.security.Actor;
import org.duban.security.Organisation;
import org.duban.security.Organisations;
import org.duban.shared.Clause;
import org.duban.shared.Sql;

/** 送达: proof that a party got a document, and the legal day on which it did. */
@ApplicationScoped
public class ServingDocuments {

    private static final String MANNER = "method, acted_on, served_on, recipient, capacity, premises, place, witness,"
            + " refusal_reason, tracking_no, address, entrusted_to, published_in, tried_in_person_on, tried_by_mail_on,"
            + " attempts, attempts_file_id, proof_file_id, author";
    private static final String PRESENT = "SELECT s.id AS service, dossier_id, document_id, organisation_id, " + MANNER
            + " FROM services s JOIN service_manners m ON m.id = (SELECT MAX(k.id) FROM service_manners k"
            + " WHERE k.service_id = s.id) WHERE ";

    private final Sql sql;
    private final Organisations organisations;
    private final ServiceRules rules;
    private final Clock clock;

    ServingDocuments(DataSource database, Organisations organisations, ServiceRules rules, Clock clock) {
        this.sql = new Sql(database);
        this.organisations = organisations;
        this.rules = rules;
        this.clock = clock;
    }

    /** Records a service; refuses one without what its method needs, and a second one on the same party. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause("民诉法 87–95")
    public DocumentService record(NewService service, Actor actor) {
        Organisation party = organisations.get(service.organisationId());
        if (of(service.documentId()).stream().anyMatch(one -> one.organisationId() == service.organisationId())) {
            throw CaseProblems.servedAlready(party.name());
        }
        ServiceManner manner = rules.checked(service.manner(), party, service.issuedOn());
        long id = sql.insert("INSERT INTO services (dossier_id, document_id, organisation_id) VALUES (?, ?, ?)",
                service.dossierId(), service.documentId(), service.organisationId());
        write(id, manner, actor);
        return get(id);
    }

    /**
     * Puts another day or another method in the place of what was wrong, with all that the method needs; what stood there
     * stays on record.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause("民诉法 87–95")
    public Corrected correct(DocumentService service, LocalDate issuedOn, ServiceManner said, String reason, Actor actor) {
        ServiceManner manner = rules.checked(said, organisations.get(service.organisationId()), issuedOn);
        if (manner.saysAs(service.manner())) {
            throw ServiceProblems.nothingCorrected();
        }
        long id = sql.insert("INSERT INTO service_corrections (service_id, old_served_on, reason, person_id, author,"
                + " recorded_at) VALUES (?, ?, ?, ?, ?, ?)", service.id(), service.servedOn(), reason, actor.personId(),
                actor.name(), clock.instant());
        write(service.id(), manner, actor);
        return new Corrected(id, get(service.id()));
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

    private void write(long service, ServiceManner said, Actor actor) {
        sql.insert("INSERT INTO service_manners (service_id, " + MANNER + ", person_id, recorded_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", service, said.method(),
                said.servedOn(), said.legalDay(), said.recipient().orElse(null), said.capacity().orElse(null),
                said.premises().orElse(null), said.place().orElse(null), said.witness().orElse(null),
                said.refusalReason().orElse(null), said.trackingNo().orElse(null), said.address().orElse(null),
                said.entrustedTo().orElse(null), said.publishedIn().orElse(null), said.triedInPersonOn().orElse(null),
                said.triedByMailOn().orElse(null), said.attempts().orElse(null), said.attemptsFileId().orElse(null),
                said.proofFileId(), actor.name(), actor.personId(), clock.instant());
    }

    private static DocumentService service(ResultSet row) throws SQLException {
        return new DocumentService(row.getLong("service"), row.getLong("dossier_id"), row.getLong("document_id"),
                row.getLong("organisation_id"),
                new ServiceManner(ServiceMethod.valueOf(row.getString("method")),
                        row.getObject("acted_on", LocalDate.class), text(row, "recipient"),
                        text(row, "capacity").map(RecipientCapacity::valueOf),
                        text(row, "premises").map(Premises::valueOf), text(row, "place"), text(row, "witness"),
                        text(row, "refusal_reason"), text(row, "tracking_no"), text(row, "address"),
                        text(row, "entrusted_to"), text(row, "published_in"),
                        Optional.ofNullable(row.getObject("tried_in_person_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("tried_by_mail_on", LocalDate.class)),
                        text(row, "attempts"), Optional.ofNullable(row.getObject("attempts_file_id", Long.class)),
                        row.getLong("proof_file_id")),
                row.getString("author"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** A correction, and the service as it stands with it. */
    public record Corrected(long id, DocumentService service) {
    }
}
