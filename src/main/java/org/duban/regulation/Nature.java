package org.duban.regulation;

/** What a measure is in law: it decides which norms may carry it. */
public enum Nature {
    /** 管理措施, such as an order to correct: any norm may found it. */
    MANAGEMENT,
    /** 行政处罚: only laws, regulations and rules may found it. */
    PENALTY
}
