package org.duban.testsupport;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

/** The form on a page of a task or of an act, filled in as a person does: by the words beside the fields. Rows count from 0. */
public final class TaskForm {

    private final Page page;

    /** The form on this page. */
    public TaskForm(Page page) {
        this.page = page;
        page.locator(".fields").waitFor();
    }

    /** Writes into a field. */
    public TaskForm write(String label, int row, String text) {
        field(label, row).fill(text);
        return this;
    }

    /** Writes into the only field of this name. */
    public TaskForm write(String label, String text) {
        return write(label, 0, text);
    }

    /** Enters a day such as 2026-07-13, or as people write one. */
    public TaskForm day(String label, int row, String day) {
        field(label, row).fill(day);
        return this;
    }

    /** Takes one of a list's choices. */
    public TaskForm choose(String label, int row, String choice) {
        page.getByLabel(label).nth(row).selectOption(new SelectOption().setLabel(choice));
        return this;
    }

    /** Takes one of the choices that are all shown. */
    public TaskForm tick(String choice) {
        page.getByLabel(choice, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** Sends a file and waits until it was taken: at once, or by the button that is there for those without scripts. */
    public TaskForm attach(String label, int row, FilePayload file) {
        upload(label, row).setInputFiles(file);
        Locator send = box(label, row).locator("button[value^='upload:']");
        if (send.isVisible()) {
            send.click();
        }
        page.locator(".files li:has(button)", new Page.LocatorOptions().setHasText(file.name)).first().waitFor();
        return this;
    }

    /** Chooses a file and does not wait for what becomes of it. */
    public void send(String label, int row, FilePayload... files) {
        upload(label, row).setInputFiles(files);
    }

    /** Chooses a file from the disk and does not wait for what becomes of it. */
    public void send(String label, int row, Path file) {
        upload(label, row).setInputFiles(file);
    }

    /** Sends what was filled in. */
    public void submit() {
        button().click();
    }

    /** The button that sends. */
    public Locator button() {
        return page.locator("form.fields button[value=submit]");
    }

    /** What the form says of its draft. */
    public Locator kept() {
        return page.locator("#kept");
    }

    /** Why what was sent was not taken. */
    public Locator problems() {
        return page.locator("#problems");
    }

    /** A field to write into, by its words. */
    public Locator field(String label, int row) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label)).nth(row);
    }

    /** The files that a field has. */
    public Locator files(String label, int row) {
        return box(label, row).locator(".files li");
    }

    private Locator upload(String label, int row) {
        return box(label, row).locator("input[type=file]").first();
    }

    private Locator box(String label, int row) {
        return page.locator("fieldset.upload", new Page.LocatorOptions().setHas(
                page.locator("legend", new Page.LocatorOptions().setHasText(label)))).nth(row);
    }
}
