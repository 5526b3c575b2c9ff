package org.duban.casefile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An officer of a case with the certificate he acts under. */
@Embeddable
public record CaseOfficer(String personId, String name, String certificateNo,
        @Enumerated(EnumType.STRING) Position position) {

    /** What he is to the case. */
    public enum Position {
        /** 主办执法人员. */
        FIRST,
        /** 协办执法人员. */
        SECOND,
        /** 案件承办人. */
        CASE_OFFICER
    }
}
