package org.duban.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a document was served, as its officer says it: each method asks for its own part of it and for no more.
 *
 * @param servedOn day of signature, of being left, of receipt, of arrival, or of publication
 * @param recipient who signed, or refused to
 * @param refusalReason why nobody took it, or signed
 * @param address where the mail went, or the electronic address of the 确认书
 * @param entrustedTo the authority that served it
 * @param publishedIn where it was announced
 * @param triedInPersonOn the day on which it could not be handed over
 * @param triedByMailOn the day on which the mail came back
 * @param attempts why and how service failed before
 * @param attemptsFileId what proves that
 * @param proofFileId the signed receipt, recording, mail receipt, screen or notice
 */
public record ServiceManner(ServiceMethod method, LocalDate servedOn, Optional<String> recipient,
        Optional<RecipientCapacity> capacity, Optional<Premises> premises, Optional<String> place,
        Optional<String> witness, Optional<String> refusalReason, Optional<String> trackingNo, Optional<String> address,
        Optional<String> entrustedTo, Optional<String> publishedIn, Optional<LocalDate> triedInPersonOn,
        Optional<LocalDate> triedByMailOn, Optional<String> attempts, Optional<Long> attemptsFileId, long proofFileId) {

    /** The legal day of service. */
    public LocalDate legalDay() {
        return method.servedOn(servedOn);
    }

    /** Without what its method does not ask for. */
    ServiceManner only() {
        return new ServiceManner(method, servedOn, kept("recipient", recipient), kept("capacity", capacity),
                kept("premises", premises), kept("place", place), kept("witness", witness),
                kept("refusalReason", refusalReason), kept("trackingNo", trackingNo), kept("address", address),
                kept("entrustedTo", entrustedTo), kept("publishedIn", publishedIn),
                kept("triedInPersonOn", triedInPersonOn), kept("triedByMailOn", triedByMailOn),
                kept("attempts", attempts), kept("attemptsFileId", attemptsFileId), proofFileId);
    }

    private <T> Optional<T> kept(String part, Optional<T> value) {
        return method.asks().contains(part) ? value : Optional.empty();
    }

    /** Whether both say the same, whatever file proves it. */
    boolean saysAs(ServiceManner other) {
        return equals(new ServiceManner(other.method, other.servedOn, other.recipient, other.capacity, other.premises,
                other.place, other.witness, other.refusalReason, other.trackingNo, other.address, other.entrustedTo,
                other.publishedIn, other.triedInPersonOn, other.triedByMailOn, other.attempts, other.attemptsFileId,
                proofFileId));
    }

    /** Where it took place, for the receipt. */
    public Optional<String> where() {
        return place.or(() -> address).or(() -> publishedIn);
    }

    /** Who took it and as what, for the receipt. */
    public Optional<String> receiver() {
        return recipient.map(name -> capacity.map(as -> "%s（%s）".formatted(name, as.title().zh())).orElse(name));
    }
}
