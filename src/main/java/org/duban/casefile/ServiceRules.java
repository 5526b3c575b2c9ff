package org.duban.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.LegalTime;
import org.duban.document.Files;
import org.duban.security.Organisation;
import org.duban.shared.Clause;

/** What has to hold before a service of each method counts. */
@ApplicationScoped
@Clause({ "民诉法 87–95", "行政处罚法 61" })
class ServiceRules {

    private final DeliveryConfirmations confirmations;
    private final Files files;
    private final Clock clock;

    ServiceRules(DeliveryConfirmations confirmations, Files files, Clock clock) {
        this.confirmations = confirmations;
        this.files = files;
        this.clock = clock;
    }

    /** The manner without what its method does not ask for; refuses one that does not reach the party by law. */
    ServiceManner checked(ServiceManner said, Organisation party, LocalDate issuedOn) {
        requireDay("servedOn", said.servedOn(), issuedOn);
        switch (said.method()) {
            case DIRECT -> direct(said, party);
            case LEFT -> left(said);
            case MAIL -> {
                require("address", said.address());
                require("trackingNo", said.trackingNo());
            }
            case ELECTRONIC -> electronic(said, party);
            case ENTRUSTED -> {
                require("entrustedTo", said.entrustedTo());
                requireRecipient(said, party);
            }
            // Those whom another serves are soldiers and prisoners; no party is a person yet.
            case FORWARDED -> throw ServiceProblems.notForwarded();
            case ANNOUNCEMENT -> announced(said, party, issuedOn);
        }
        return said.only();
    }

    private void direct(ServiceManner said, Organisation party) {
        requireRecipient(said, party);
        if (said.refusalReason().isPresent() && !isRecorded(said)) {
            throw ServiceProblems.unrecordedRefusal();
        }
    }

    private void left(ServiceManner said) {
        require("premises", said.premises());
        require("place", said.place());
        require("refusalReason", said.refusalReason());
        if (said.witness().isEmpty() && !isRecorded(said)) {
            throw ServiceProblems.unwitnessed();
        }
    }

    private void electronic(ServiceManner said, Organisation party) {
        String confirmed = confirmations.of(party.id()).filter(DeliveryConfirmations.Confirmation::electronic)
                .flatMap(DeliveryConfirmations.Confirmation::address)
                .orElseThrow(() -> ServiceProblems.noConsent(party.name()));
        if (!require("address", said.address()).equalsIgnoreCase(confirmed)) {
            throw ServiceProblems.otherAddress(confirmed);
        }
    }

    /** It is the last way: where the party has an address for it, or no other way was tried, it does not serve. */
    @Clause("民诉法 95")
    private void announced(ServiceManner said, Organisation party, LocalDate issuedOn) {
        if (confirmations.of(party.id()).filter(DeliveryConfirmations.Confirmation::electronic).isPresent()) {
            throw ServiceProblems.reachableElectronically(party.name());
        }
        require("publishedIn", said.publishedIn());
        for (String part : new String[] { "triedInPersonOn", "triedByMailOn" }) {
            LocalDate tried = require(part, part.equals("triedInPersonOn") ? said.triedInPersonOn() : said.triedByMailOn());
            requireDay(part, tried, issuedOn);
            if (tried.isAfter(said.servedOn())) {
                throw ServiceProblems.triedAfterwards(part);
            }
        }
        require("attempts", said.attempts());
        require("attemptsFileId", said.attemptsFileId());
        if (said.legalDay().isAfter(today())) {
            throw ServiceProblems.stillAnnounced(said.servedOn(), said.legalDay());
        }
    }

    private void requireRecipient(ServiceManner said, Organisation party) {
        require("place", said.place());
        String name = require("recipient", said.recipient());
        if (require("capacity", said.capacity()).isNamed()
                && confirmations.of(party.id()).filter(one -> one.names(name)).isEmpty()) {
            throw ServiceProblems.notNamed(name, party.name());
        }
    }

    private boolean isRecorded(ServiceManner said) {
        return files.get(said.proofFileId()).kind().isPicture();
    }

    private void requireDay(String field, LocalDate day, LocalDate issuedOn) {
        if (day.isAfter(today())) {
            throw CaseProblems.future(field, day);
        }
        if (day.isBefore(issuedOn)) {
            throw CaseProblems.beforeIssue(field, issuedOn);
        }
    }

    private LocalDate today() {
        return LegalTime.dayOf(clock.instant());
    }

    private static <T> T require(String field, Optional<T> value) {
        return value.orElseThrow(() -> Required.missing(field));
    }
}
