package org.duban.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseFile;
import org.duban.engine.Episode;
import org.duban.engine.ProcessEngine;
import org.duban.regulation.Profile;
import org.duban.shared.Clause;
import org.duban.violation.CaseBeginning;
import org.duban.violation.NewFinding;
import org.duban.violation.ViolationCatalogue;

/** A case begins with an order to correct what was found. */
@ApplicationScoped
@Clause("JY-3.2b")
class OpeningOrder implements CaseBeginning {

    private final ViolationCatalogue catalogue;
    private final Rectifications orders;
    private final ProcessEngine engine;

    OpeningOrder(ViolationCatalogue catalogue, Rectifications orders, ProcessEngine engine) {
        this.catalogue = catalogue;
        this.orders = orders;
        this.engine = engine;
    }

    @Override
    @Clause({ "JY-2.3.2a", "JY-2.3.4" })
    public void require(List<NewFinding> findings, Profile profile) {
        for (int i = 0; i < findings.size(); i++) {
            String field = "findings." + i + ".";
            String code = findings.get(i).finding().code();
            if (profile.rule(code).isEmpty()) {
                throw RectificationProblems.noOrderFor(field + "violation", code);
            }
            LocalDate found = findings.get(i).finding().foundOn();
            if (found.isBefore(OrderRules.rule(profile, code).since())) {
                throw RectificationProblems.notBinding(field + "foundOn", OrderRules.rule(profile, code));
            }
            if (findings.size() > 1 && OrderRules.rule(profile, code).measured()) {
                throw RectificationProblems.needsOwnOrder(field + "violation", code);
            }
            findings.get(i).days().ifPresent(
                    days -> OrderRules.requireDays(field + "days", OrderRules.rule(profile, code), days));
        }
    }

    @Override
    public long begin(CaseFile file, List<Recorded> findings, Profile profile, Instant now) {
        Episode episode = file.nextEpisode(Rectification.PROCESS);
        Rectification order = new Rectification(episode, null, profile.order(), now);
        findings.forEach(one -> order.add(one.violation(),
                "改正上述行为：" + catalogue.get(one.violation().code()).zh() + "。",
                one.days().orElseGet(() -> OrderRules.rule(profile, one.violation().code()).days())));
        orders.persist(order);
        engine.start(episode, Map.of(OrderMessages.RECTIFICATION_ID, order.id()));
        return order.id();
    }
}
