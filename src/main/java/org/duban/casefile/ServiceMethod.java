package org.duban.casefile;

import java.time.LocalDate;

import org.duban.problem.Text;
import org.duban.shared.Clause;

/** How a document is served, and from when it counts as served. */
@Clause("民诉法 87–95")
public enum ServiceMethod {
    /** 直接送达: the day of signature. */
    DIRECT("直接送达", "In person"),
    /** 留置送达: at once, with the reason of refusal on record. */
    LEFT("留置送达", "Left at the place"),
    /** 邮寄送达: the day of receipt. */
    MAIL("邮寄送达", "By mail"),
    /** 电子送达: arrival in the system, only with consent. */
    ELECTRONIC("电子送达", "Electronic"),
    /** 委托送达: the day of signature. */
    ENTRUSTED("委托送达", "Through another authority"),
    /** 转交送达: the day of signature. */
    FORWARDED("转交送达", "Forwarded"),
    /** 公告送达: thirty days after publication, that day itself. */
    ANNOUNCEMENT("公告送达", "Announcement");

    private static final int ANNOUNCEMENT_DAYS = 30;

    private final Text title;

    ServiceMethod(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }

    /** The legal day of service for an act of this day. */
    public LocalDate servedOn(LocalDate actedOn) {
        return this == ANNOUNCEMENT ? actedOn.plusDays(ANNOUNCEMENT_DAYS) : actedOn;
    }
}
