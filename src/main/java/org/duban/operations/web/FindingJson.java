package org.duban.operations.web;

import org.duban.engine.Finding;

/** Something that is not as it should be; the subject is what a repair takes. */
public record FindingJson(String subject, String caseId, String what) {

    static FindingJson from(Finding finding) {
        return new FindingJson(finding.subject(), Long.toString(finding.dossierId()), finding.what());
    }
}
