package org.duban.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.duban.casefile.ServiceMethod;

/** What comes with the acts of a paper, the same for every measure. */
public final class PaperForms {

    private PaperForms() {
    }

    /** The leader's word; a reason where he does not approve. */
    public record Approval(boolean approved, Optional<String> reason) {
    }

    /** It is to leave, and nothing is to be added. */
    public record Issue() {
    }

    /** The scans of all sealed papers. */
    public record Sealing(List<SealedPaper> papers) {
    }

    /** The scan of one of them. */
    public record SealedPaper(long documentId, long sealedFileId) {
    }

    /**
     * A service on one party.
     *
     * @param servedOn day of signature, receipt, arrival or publication
     */
    public record Service(long party, ServiceMethod method, LocalDate servedOn, Optional<String> recipient,
            Optional<String> place, Optional<String> witness, Optional<String> refusalReason,
            Optional<String> trackingNo, long proofFileId) {
    }

    /** Why it must not be served as it is. */
    public record Withdrawal(String reason) {
    }

    /** The right scan, and why the other was wrong; whose paper it is, where several are left. */
    public record Replacement(Optional<Long> party, long fileId, String reason) {
    }

    /** The right day of a party's service, why, and the file that proves it. */
    public record Correction(long party, LocalDate servedOn, String reason, long proofFileId) {
    }

    /** It has arrived, and nothing is to be added. */
    public record Receipt() {
    }
}
