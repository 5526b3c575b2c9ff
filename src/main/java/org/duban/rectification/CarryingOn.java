package org.duban.rectification;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Episode;
import org.duban.engine.ProcessEngine;
import org.duban.measure.Desk;
import org.duban.shared.Clause;

/** Opens a child order for items that this one could not end: a further episode of the same case. */
@ApplicationScoped
class CarryingOn {

    private final Rectifications orders;
    private final ProcessEngine engine;

    CarryingOn(Rectifications orders, ProcessEngine engine) {
        this.orders = orders;
        this.engine = engine;
    }

    @Clause("D-5")
    Rectification into(Desk<Rectification> desk, List<RectificationItem> items, Instant now) {
        Episode episode = desk.file().nextEpisode(Rectification.PROCESS);
        Rectification child = new Rectification(episode, desk.measure().id(), desk.profile().order(), now);
        items.forEach(item -> child.carryOn(item, OrderRules.rule(desk.profile(), item.violation()).days()));
        orders.persist(child);
        engine.start(episode, Map.of(OrderMessages.RECTIFICATION_ID, child.id()));
        return child;
    }
}
