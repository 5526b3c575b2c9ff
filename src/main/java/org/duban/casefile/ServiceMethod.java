package org.duban.casefile;

import java.time.LocalDate;
import java.util.Set;

import org.duban.problem.Text;
import org.duban.shared.Clause;

/** How a document is served, from when it counts as served, and what has to be said of it. */
@Clause("民诉法 87–95")
public enum ServiceMethod {
    /** 直接送达: the day of signature; of refusal where that was recorded. */
    DIRECT("直接送达", "In person", "recipient", "capacity", "place", "refusalReason"),
    /** 留置送达: at once, at the party's premises, with the reason of refusal on record. */
    LEFT("留置送达", "Left at the place", "premises", "place", "witness", "refusalReason"),
    /** 邮寄送达: the day of receipt. */
    MAIL("邮寄送达", "By mail", "address", "trackingNo"),
    /** 电子送达: arrival in the system, only with a signed consent. */
    ELECTRONIC("电子送达", "Electronic", "address"),
    /** 委托送达: the day of signature. */
    ENTRUSTED("委托送达", "Through another authority", "entrustedTo", "recipient", "capacity", "place"),
    /** 转交送达: the day of signature; of soldiers and prisoners alone. */
    FORWARDED("转交送达", "Forwarded"),
    /** 公告送达: thirty days after publication, that day itself; the last way. */
    ANNOUNCEMENT("公告送达", "Announcement", "publishedIn", "triedInPersonOn", "triedByMailOn", "attempts",
            "attemptsFileId");

    private static final int ANNOUNCEMENT_DAYS = 30;

    private final Text title;
    private final Set<String> asks;

    ServiceMethod(String zh, String en, String... asks) {
        this.title = new Text(zh, en);
        this.asks = Set.of(asks);
    }

    /** In words. */
    public Text title() {
        return title;
    }

    /** The parts of a {@link ServiceManner} that it asks for beside day and proof. */
    public Set<String> asks() {
        return asks;
    }

    /** The legal day of service for an act of this day. */
    public LocalDate servedOn(LocalDate actedOn) {
        return this == ANNOUNCEMENT ? actedOn.plusDays(ANNOUNCEMENT_DAYS) : actedOn;
    }
}
