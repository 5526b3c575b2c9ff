package org.duban.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** What holds for every page however full it is: everybody can use it, and it fits its window. */
public final class Looks {

    private static final AxeRunOptions RULES = rules();

    private Looks() {
    }

    /** Fails with what is wrong with the page as it is shown now. */
    public static void assertGood(Page page, String what) {
        assertThat(violations(page)).as("%s: what axe finds", what).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("%s: pixels beyond the window's width", what).isEqualTo(0);
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).options(RULES).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " at " + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary()).limit(3)
                        .collect(Collectors.joining("; ")))
                .toList();
    }

    private static AxeRunOptions rules() {
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        // What is good or does not apply is counted by nobody.
        options.setResultTypes(List.of("violations"));
        options.setRules(Map.of("target-size", on));
        return options;
    }
}
