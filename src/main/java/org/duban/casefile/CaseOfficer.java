package org.duban.casefile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.duban.problem.Text;
import org.duban.security.Role;

/** An officer of a case with the certificate he acts under. */
@Embeddable
public record CaseOfficer(String personId, String name, String certificateNo,
        @Enumerated(EnumType.STRING) Position position) {

    /** What he is to the case. */
    public enum Position {
        /** 主办执法人员. */
        FIRST("主办执法人员", "First officer", Role.INSPECTOR),
        /** 协办执法人员. */
        SECOND("协办执法人员", "Second officer", Role.INSPECTOR),
        /** 案件承办人. */
        CASE_OFFICER("案件承办人", "Case officer", Role.CASE_OFFICER);

        private final Text title;
        private final Role role;

        Position(String zh, String en, Role role) {
            this.title = new Text(zh, en);
            this.role = role;
        }

        /** What people call it. */
        public Text title() {
            return title;
        }

        /** The role in which he acts. */
        public Role role() {
            return role;
        }
    }
}
