package org.duban.casefile;

import java.time.LocalDate;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

/** What is refused of a service, each with what to do instead. */
final class ServiceProblems {

    private ServiceProblems() {
    }

    static DubanProblem noConsent(String party) {
        return DubanProblem.of(ProblemType.GATE_CLOSED,
                "%s 没有签署同意电子送达的送达地址及方式确认书，不能采用电子送达；已签署的，请先在案件页面登记。".formatted(party),
                "%s has signed no confirmation that consents to electronic service; if it has, register it on the case's page first."
                        .formatted(party))
                .clause("民诉法 90").opener("party");
    }

    static DubanProblem otherAddress(String confirmed) {
        return DubanProblem.invalid("address", "与确认书载明的电子送达地址 %s 不一致。".formatted(confirmed),
                "The confirmation names another address: %s.".formatted(confirmed)).clause("民诉法 90");
    }

    static DubanProblem notForwarded() {
        return DubanProblem.invalid("method", "转交送达只适用于军人和被监禁、被采取强制性教育措施的人，不适用于单位。",
                "Forwarding serves soldiers and prisoners, not an organisation.").clause("民诉法 92–94");
    }

    static DubanProblem unrecordedRefusal() {
        return DubanProblem.invalid("proofFileId", "当场拒绝签收的，须上传拍照、录像记录。",
                "Where somebody refuses to sign, the proof is a photo or a video of it.").clause("民诉法 89");
    }

    static DubanProblem unwitnessed() {
        return DubanProblem.invalid("witness", "留置送达须有见证人，或者上传留置过程的照片、录像。",
                "Leaving it needs a witness, or a photo or video of its being left as the proof.").clause("民诉法 89");
    }

    static DubanProblem notNamed(String name, String party) {
        return DubanProblem.invalid("capacity",
                "%s 的送达地址及方式确认书没有载明 %s 代为签收；应当由法定代表人、主要负责人或者单位收件人员签收。".formatted(party, name),
                "No confirmation of %s names %s; its legal representative, person in charge or mail clerk has to sign."
                        .formatted(party, name))
                .clause("民诉法 88");
    }

    static DubanProblem reachableElectronically(String party) {
        return DubanProblem.invalid("method", "%s 已书面同意电子送达，不能公告送达。".formatted(party),
                "%s has consented to electronic service; it can be reached without an announcement.".formatted(party))
                .clause("民诉法 95");
    }

    static DubanProblem triedAfterwards(String field) {
        return DubanProblem.invalid(field, "公告之前须先以其他方式送达，不能晚于公告发布日期。",
                "The other ways are tried before the announcement.").clause("民诉法 95");
    }

    static DubanProblem stillAnnounced(LocalDate published, LocalDate served) {
        return DubanProblem.invalid("servedOn",
                "%s 发布的公告经过三十日、至 %s 方视为送达，请在该日登记。".formatted(published, served),
                "What was published on %s counts as served on %s; register it then.".formatted(published, served))
                .clause("民诉法 95");
    }

    static DubanProblem nothingCorrected() {
        return DubanProblem.invalid("servedOn", "与原登记的送达情况相同，没有需要更正的内容。",
                "This is what stands there already.");
    }
}
