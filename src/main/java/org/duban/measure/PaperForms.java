package org.duban.measure;

import java.util.List;
import java.util.Optional;

import org.duban.casefile.ServiceManner;

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

    /** A service on one party. */
    public record Service(long party, ServiceManner manner) {
    }

    /** Why it must not be served as it is. */
    public record Withdrawal(String reason) {
    }

    /** The right scan, and why the other was wrong; whose paper it is, where several are left. */
    public record Replacement(Optional<Long> party, long fileId, String reason) {
    }

    /** How a party was served after all, and why that was written down wrong. */
    public record Correction(long party, ServiceManner manner, String reason) {
    }

    /** It has arrived, and nothing is to be added. */
    public record Receipt() {
    }
}
