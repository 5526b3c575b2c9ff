package org.duban.rectification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.measure.Extension;
import org.duban.measure.Extensions;
import org.duban.regulation.Profile;
import org.duban.regulation.Profiles;
import org.duban.regulation.RectifyRule;

/**
 * What the forms of the acts that no task stands for show when they open, read in a few statements however many items there
 * are.
 */
@ApplicationScoped
public class SideForms {

    private final OrderForms forms;
    private final CaseFiles files;
    private final Profiles profiles;
    private final DeadlineLedger ledger;
    private final Extensions extensions;
    private final Clock time;

    SideForms(OrderForms forms, CaseFiles files, Profiles profiles, DeadlineLedger ledger, Extensions extensions,
            Clock time) {
        this.forms = forms;
        this.files = files;
        this.profiles = profiles;
        this.ledger = ledger;
        this.extensions = extensions;
        this.time = time;
    }

    /** A party's items for which more time can be asked: their period runs, and nobody has asked yet. */
    public Map<String, Object> extendable(Rectification order, long party) {
        Map<Long, Deadline> clocks = clocks(order);
        Set<Long> asked = extensions.ofMeasure(order.id()).stream().map(Extension::deadlineId).collect(Collectors.toSet());
        CaseFile file = files.get(order.dossierId());
        Profile profile = profiles.get(file.profileKey(), file.profileVersion());
        return chosen(forms.head(order), "itemId", order.items(one -> one.organisationId() == party
                && one.state() == ItemState.OPEN
                && clock(one, clocks).filter(Deadline::isOpen).filter(clock -> !asked.contains(clock.id())).isPresent()
                && profile.rule(one.violation()).filter(RectifyRule::extendable).isPresent()).stream()
                .map(one -> option(one.id(), "%s. %s（不超过 %s 天）".formatted(one.position(), forms.violation(one), one.days())))
                .toList());
    }

    /** A party's items that it may answer, and for which no task asks. */
    public Map<String, Object> answerable(Rectification order, long party) {
        Map<Long, Deadline> clocks = clocks(order);
        Map<String, Object> form = forms.head(order);
        form.put("answers", order.items(one -> one.organisationId() == party && one.deadlineId().isPresent()
                && one.takesAnswer(clock(one, clocks), time.instant()) && !hasTask(order, one)).stream()
                .map(one -> forms.brief(one, clock(one, clocks))).toList());
        return form;
    }

    /** While the answers are open a task asks for what has not come. */
    private static boolean hasTask(Rectification order, RectificationItem item) {
        return item.state() == ItemState.OPEN && order.state() == OrderState.IN_PROGRESS;
    }

    private Map<Long, Deadline> clocks(Rectification order) {
        return ledger.ofCase(order.dossierId()).stream().collect(Collectors.toMap(Deadline::id, Function.identity()));
    }

    private static Optional<Deadline> clock(RectificationItem item, Map<Long, Deadline> clocks) {
        return item.deadlineId().map(clocks::get);
    }

    private static Map<String, String> option(long value, String label) {
        return Map.of("label", label, "value", String.valueOf(value));
    }

    /** Where there is one only, nobody has to choose it. */
    private static Map<String, Object> chosen(Map<String, Object> form, String field, List<Map<String, String>> options) {
        form.put(field + "Options", options);
        if (options.size() == 1) {
            form.put(field, options.getFirst().get("value"));
        }
        return form;
    }
}
