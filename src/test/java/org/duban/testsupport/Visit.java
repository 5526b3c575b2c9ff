package org.duban.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/** One person's window; at its end no page of ours may have broken its own content policy or failed in a script. */
public final class Visit implements AutoCloseable {

    private final BrowserContext window;
    private final String address;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext window, String address) {
        this.window = window;
        this.address = address;
        this.page = window.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(failure -> complaints.add(page.url() + ": " + failure));
    }

    /** What is shown. */
    public Page page() {
        return page;
    }

    /** The browser's own memory of this visit. */
    public BrowserContext window() {
        return window;
    }

    /** Goes to a page of ours and answers with its status. */
    public int open(String path) {
        Response answer = page.navigate(address + path);
        return answer.status();
    }

    /** Signs in on Keycloak's page, where the visit has to be. */
    public void signIn(String person) {
        page.locator("#username").fill(person);
        page.locator("#password").fill("demo");
        page.locator("#kc-login").click();
        page.waitForURL(Pattern.compile(Pattern.quote(address) + "/.*"));
    }

    /** The page's path and what is asked of it. */
    public String path() {
        return page.url().startsWith(address) ? page.url().substring(address.length()) : page.url();
    }

    /** Waits until the page is at an address that matches. */
    public void awaitPath(String pattern) {
        page.waitForURL(Pattern.compile(Pattern.quote(address) + pattern));
    }

    /** The button of this name. */
    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Sends the form of the button, and waits for the page that answers. */
    public void send(Locator button) {
        page.waitForNavigation(button::click);
    }

    /** What the form that goes to this address would send now, as a browser without scripts does. */
    public FormData form(String action) {
        FormData sent = FormData.create();
        Locator fields = page.locator("form[method=post][action^='" + action + "'] [name]:not(button)");
        for (Locator field : fields.all()) {
            if (!"file".equals(field.getAttribute("type"))) {
                sent.append(field.getAttribute("name"), field.inputValue());
            }
        }
        return sent;
    }

    /** Sends a form once more, past the page but in its session. */
    public APIResponse post(String path, FormData form) {
        return window.request().post(address + path, RequestOptions.create().setForm(form));
    }

    /** As {@link #post}, with files. */
    public APIResponse postFiles(String path, FormData form) {
        return window.request().post(address + path, RequestOptions.create().setMultipart(form));
    }

    /** The link of this name. */
    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The field with this label; of several, as in a form's rows, the one at this place. */
    public Locator field(String label, int place) {
        return page.getByLabel(label).nth(place);
    }

    /** The only field with this label. */
    public Locator field(String label) {
        return page.getByLabel(label);
    }

    /** What is written in the page's body. */
    public String text() {
        return page.locator("body").innerText();
    }

    private void heard(ConsoleMessage message) {
        // A refusal is an answer; that a page asked and got one is for its test to judge.
        boolean refusal = message.text().startsWith("Failed to load resource")
                || message.text().startsWith("Response Status Error Code");
        if (message.type().equals("error") && !refusal && page.url().startsWith(address)) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    @Override
    public void close() {
        window.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
