package org.duban.document.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.duban.document.DocumentConfig;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;

/** How many files a person may send: at once as many as somebody brings home from a site, and then some every minute. */
@Singleton
class UploadRate {

    private static final double NANOS_PER_MINUTE = 60e9;
    private static final long SECONDS_PER_MINUTE = 60;

    private final int atOnce;
    private final int perMinute;
    private final LongSupplier nanos;
    private final ConcurrentMap<String, Left> left = new ConcurrentHashMap<>();

    @Inject
    UploadRate(DocumentConfig config) {
        this(config.uploadsAtOnce(), config.uploadsPerMinute(), System::nanoTime);
    }

    UploadRate(int atOnce, int perMinute, LongSupplier nanos) {
        this.atOnce = atOnce;
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** Counts one more of this person; refuses it where there are too many. */
    void require(Actor sender) {
        long now = nanos.getAsLong();
        boolean[] taken = new boolean[1];
        left.compute(sender.personId(), (person, before) -> {
            double files = before == null ? atOnce
                    : Math.min(atOnce, before.files() + (now - before.at()) / NANOS_PER_MINUTE * perMinute);
            taken[0] = files >= 1;
            return new Left(taken[0] ? files - 1 : files, now);
        });
        if (!taken[0]) {
            throw tooMany();
        }
    }

    private DubanProblem tooMany() {
        long seconds = Math.max(1, SECONDS_PER_MINUTE / perMinute);
        return DubanProblem.of(ProblemType.TOO_MANY,
                "您在短时间内上传的文件过多，已上传的都已保存。请 %s 秒后再传下一个，每分钟可以上传 %s 个。".formatted(seconds, perMinute),
                "You have sent many files in a short time; those that arrived are kept. Send the next one in %s seconds, at most %s a minute."
                        .formatted(seconds, perMinute));
    }

    private record Left(double files, long at) {
    }
}
