package org.duban.testsupport;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.duban.casefile.RecipientCapacity;
import org.duban.casefile.ServiceManner;
import org.duban.casefile.ServiceMethod;

/** Ways in which a paper is served. */
public final class Manners {

    private Manners() {
    }

    /** Handed over to the company's mail clerk on this day. */
    public static ServiceManner direct(LocalDate day, long proof) {
        return of(ServiceMethod.DIRECT, day, proof, Map.of("recipient", "王秀兰", "capacity", RecipientCapacity.MAIL_CLERK,
                "place", "公司办公室"));
    }

    /** With these parts and no other. */
    public static ServiceManner of(ServiceMethod method, LocalDate day, long proof, Map<String, ?> parts) {
        return new ServiceManner(method, day, part(parts, "recipient"), part(parts, "capacity"),
                part(parts, "premises"), part(parts, "place"), part(parts, "witness"), part(parts, "refusalReason"),
                part(parts, "trackingNo"), part(parts, "address"), part(parts, "entrustedTo"), part(parts, "publishedIn"),
                part(parts, "triedInPersonOn"), part(parts, "triedByMailOn"), part(parts, "attempts"),
                part(parts, "attemptsFileId"), proof);
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<T> part(Map<String, ?> parts, String name) {
        return Optional.ofNullable((T) parts.get(name));
    }
}
