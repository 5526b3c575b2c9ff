package org.duban.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** Somebody who fills a form in by keys alone: Tab from field to field, Space, arrows and Enter in them, no pointer. */
public final class Keyboard {

    private static final int FURTHEST = 250;
    private static final int PRESSES = 4;
    private static final int SOON = 4_000;
    private static final String FOCUSED = """
            () => { const at = document.activeElement;
              return { tag: at.tagName, type: at.type || '', name: (at.name || '').replace(/!$/, ''), value: at.value || '',
                text: at.innerText || '', checked: at.checked ? 'yes' : '', inForm: at.form && at.form.id === 'task-form' ? 'yes' : '' }; }""";

    private final Page page;
    private final Set<String> done = new HashSet<>();

    /** At the top of this page. */
    public Keyboard(Page page) {
        this.page = page;
    }

    /** Goes through the whole form, fills in what is asked for, and stops at the button that sends it. */
    public void fill(Map<String, String> values, String otherwise) {
        for (int i = 0; i < FURTHEST; i++) {
            page.keyboard().press("Tab");
            Map<String, String> at = focused();
            if (at.get("inForm").isEmpty()) {
                continue;
            }
            if (isSend(at)) {
                return;
            }
            enter(at, values.getOrDefault(at.get("name").replaceAll("^.*\\.", ""), otherwise));
        }
        throw new AssertionError("no Tab reached the button that sends the form");
    }

    /** Goes to the button that sends the form, past everything else. */
    public void goToButton() {
        for (int i = 0; i < FURTHEST && !isSend(focused()); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(isSend(focused())).as("a Tab reaches the button that sends the form").isTrue();
    }

    /** Presses it. */
    public void send() {
        page.keyboard().press("Enter");
    }

    private void enter(Map<String, String> at, String value) {
        String name = at.get("name");
        switch (at.get("tag") + " " + at.get("type")) {
            case "INPUT text", "TEXTAREA textarea" -> write(at, value);
            case "SELECT select-one" -> {
                for (int i = 0; i < FURTHEST && !isChosen(focused().get("value"), value); i++) {
                    page.keyboard().press("ArrowDown");
                }
            }
            case "INPUT radio" -> {
                page.keyboard().press("Space");
                for (int i = 0; i < FURTHEST && !isChosen(focused().get("value"), value); i++) {
                    page.keyboard().press("ArrowDown");
                }
            }
            case "INPUT file" -> {
                if (done.add(name)) {
                    chooser().setFiles(Papers.pdf("材料.pdf"));
                    page.locator(".files li:has(button[value*='" + name + "'])").first().waitFor();
                }
            }
            default -> {
                // a button of a row or a calendar's: nobody needs it
            }
        }
    }

    /** A busy browser opens none at the first press now and then; a person presses again. */
    private FileChooser chooser() {
        Page.WaitForFileChooserOptions soon = new Page.WaitForFileChooserOptions().setTimeout(SOON);
        for (int i = 1; i < PRESSES; i++) {
            try {
                return page.waitForFileChooser(soon, () -> page.keyboard().press("Space"));
            } catch (TimeoutError notOpened) {
                // pressed again
            }
        }
        return page.waitForFileChooser(() -> page.keyboard().press("Space"));
    }

    /** What is there already stays, as a day that is proposed. */
    private void write(Map<String, String> at, String value) {
        if (at.get("value").isBlank()) {
            page.keyboard().type(value);
        }
    }

    /** Where nothing certain is wanted, the first choice that is one. */
    private static boolean isChosen(String has, String wanted) {
        return has.equals(wanted) || (!has.isEmpty() && !wanted.matches("[A-Z_]+|yes|no"));
    }

    private static boolean isSend(Map<String, String> at) {
        return at.get("tag").equals("BUTTON") && at.get("value").equals("submit");
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> focused() {
        return (Map<String, String>) page.evaluate(FOCUSED);
    }
}
