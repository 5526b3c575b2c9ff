package org.duban.security;

import java.util.Arrays;
import java.util.Optional;

import org.duban.problem.Text;

/** The realm roles, each with the name that Keycloak, the process models and the pages use. */
public enum Role {

    /** 建设单位: commissions the works. */
    BUILDER("builder", "建设单位", "builder"),
    /** 施工单位: general contractor or sub-contractor. */
    CONTRACTOR("contractor", "施工单位", "contractor"),
    /** 监理单位: supervises the works for the builder. */
    SUPERVISOR("supervisor", "监理单位", "supervisor"),
    /** 监管人员: anyone of an authority; the finer roles below say what he may do. */
    REGULATOR("regulator", "监管人员", "regulator"),
    /** 执法检查人员: inspects, drafts and serves orders, re-inspects; always two act together. */
    INSPECTOR("reg-inspector", "执法检查人员", "inspector"),
    /** 案件承办人: decides the next step of a case. */
    CASE_OFFICER("reg-case-officer", "案件承办人", "case officer"),
    /** 法制审核人员: reviews decisions before they leave. */
    LEGAL_REVIEWER("reg-legal-reviewer", "法制审核人员", "legal reviewer"),
    /** 听证主持人: presides over hearings of cases he did not investigate. */
    HEARING_PRESIDER("reg-hearing-presider", "听证主持人", "hearing presider"),
    /** 行政机关负责人: approves orders, extensions, decisions. */
    LEADER("reg-leader", "机关负责人", "leader of the authority"),
    /** 信用管理人员: keeps the credit archive. */
    CREDIT("reg-credit", "信用管理人员", "credit officer"),
    /** 系统管理员: imports the calendar, repairs, moves the demo clock. */
    ADMIN("reg-admin", "系统管理员", "administrator"),
    /** 省级监督人员: reads, never acts. */
    OBSERVER("province-observer", "省级监督人员", "observer of the province");

    private final String key;
    private final Text title;

    Role(String key, String zh, String en) {
        this.key = key;
        this.title = new Text(zh, en);
    }

    /** The role's name in Keycloak and in the process models. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public Text title() {
        return title;
    }

    /** The role of that name, if it is one of ours. */
    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }
}
