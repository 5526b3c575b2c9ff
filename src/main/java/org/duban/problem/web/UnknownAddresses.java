package org.duban.problem.web;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;

/** Whoever hangs up before the answer leaves no address in the metrics: it may be any, and the number of names is limited. */
@Singleton
public class UnknownAddresses implements MeterFilter {

    @Override
    public Meter.Id map(Meter.Id id) {
        boolean left = "http.server.requests".equals(id.getName()) && "RESET".equals(id.getTag("status"));
        return left ? id.replaceTags(Tags.of(id.getTags()).and("uri", "UNKNOWN")) : id;
    }
}
