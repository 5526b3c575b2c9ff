package org.duban.casefile;

/** Where a deadline stands. */
public enum DeadlineState {
    /** 计算中: it runs; a hold may keep it from lapsing. */
    RUNNING,
    /** 中止: it does not run, the units that remain are kept. */
    PAUSED,
    /** 已履行: the act came in time. */
    MET,
    /** 已逾期: it lapsed; what comes late is noted and undoes nothing. */
    MISSED,
    /** 已终止: it binds nobody any more. */
    CANCELLED;

    /** Whether it can still be met or missed. */
    public boolean isOpen() {
        return this == RUNNING || this == PAUSED;
    }
}
