package org.duban.regulation;

/** The rank of a norm, highest first: only the upper four may found a penalty. */
public enum Rank {
    /** 法律. */
    LAW,
    /** 行政法规. */
    ADMINISTRATIVE_REGULATION,
    /** 地方性法规. */
    LOCAL_REGULATION,
    /** 规章. */
    RULE,
    /** 规范性文件. */
    NORMATIVE_DOCUMENT;

    /** Whether a norm of this rank may found an administrative penalty. */
    public boolean mayFoundPenalty() {
        return this != NORMATIVE_DOCUMENT;
    }
}
