package org.duban.rectification.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.duban.calendar.LegalTime;
import org.duban.measure.Extension;
import org.duban.problem.Text;

/** A request for more time in a sentence: who asked, when, for how much and why, and what became of it. */
final class RequestWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(LegalTime.ZONE);

    private RequestWords() {
    }

    static Text of(Extension one) {
        Text decided = decided(one);
        String asked = MINUTE.format(one.askedAt());
        return new Text("%s %s申请 %s 天：%s。%s".formatted(asked, one.author(), one.days(), one.reason(), decided.zh()),
                "%s asked on %s for %s days: %s. %s".formatted(one.author(), asked, one.days(), one.reason(), decided.en()));
    }

    private static Text decided(Extension one) {
        String at = one.decidedAt().map(MINUTE::format).orElse("");
        String why = one.decisionReason().map(words -> "：" + words).orElse("");
        String reason = one.decisionReason().map(words -> ": " + words).orElse("");
        return switch (one.state()) {
            case PENDING -> new Text("待审批", "Not decided yet");
            case SILENT -> new Text("逾期未审批，按申请延长", "Not decided in time, given as asked");
            case GRANTED -> new Text("%s 准予 %s 天%s".formatted(at, one.grantedDays().orElseThrow(), why),
                    "%s: %s granted%s".formatted(at, one.grantedDays().orElseThrow(), reason));
            case DENIED -> new Text("%s 未准予%s".formatted(at, why), "%s: denied%s".formatted(at, reason));
            case MOOT -> new Text("%s 已无必要%s".formatted(at, why), "%s: needed no longer%s".formatted(at, reason));
        };
    }
}
