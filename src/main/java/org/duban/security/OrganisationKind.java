package org.duban.security;

/** What an organisation is to the works. */
public enum OrganisationKind {
    /** 监管机构, such as 市安监站. */
    AUTHORITY,
    /** 建设单位. */
    BUILDER,
    /** 施工总承包单位. */
    GENERAL_CONTRACTOR,
    /** 分包、劳务单位. */
    SUB_CONTRACTOR,
    /** 监理单位. */
    SUPERVISOR
}
