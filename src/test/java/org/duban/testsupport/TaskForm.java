package org.duban.testsupport;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** The form on a task's page, filled in as a person does: by the words beside the fields. Rows count from 0. */
public final class TaskForm {

    private final Page page;

    /** The form on this page, once it is open. */
    public TaskForm(Page page) {
        this.page = page;
        page.locator("[data-form][aria-busy=false] .fjs-form").waitFor();
    }

    /** Writes into a field. */
    public TaskForm write(String label, int row, String text) {
        page.getByLabel(label).nth(row).fill(text);
        return this;
    }

    /** Writes into the only field of this name. */
    public TaskForm write(String label, String text) {
        return write(label, 0, text);
    }

    /** Enters a day such as 2026-07-13. */
    public TaskForm day(String label, int row, String day) {
        Locator field = page.getByLabel(label).nth(row);
        field.fill(day.replace('-', '/'));
        field.press("Enter");
        return this;
    }

    /** Takes one of a list's choices. */
    public TaskForm choose(String label, int row, String choice) {
        Locator list = page.locator(".fjs-form-field-select",
                new Page.LocatorOptions().setHas(page.getByText(label))).nth(row);
        list.locator(".fjs-input-group").click();
        list.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(choice)).first().click();
        return this;
    }

    /** Takes one of the choices that are all shown. */
    public TaskForm tick(String choice) {
        page.getByLabel(choice, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** Sends a file and waits until it was taken. */
    public TaskForm attach(String label, int row, FilePayload file) {
        upload(label, row).setInputFiles(file);
        page.locator(".upload-files li", new Page.LocatorOptions().setHasText(file.name)).first().waitFor();
        return this;
    }

    /** Sends a file and does not wait for what becomes of it. */
    public void send(String label, int row, FilePayload file) {
        upload(label, row).setInputFiles(file);
    }

    /** Sends what was filled in. */
    public void submit() {
        button().click();
    }

    /** The button that sends. */
    public Locator button() {
        return page.locator(".form-submit");
    }

    /** Sends a file from the disk and does not wait for what becomes of it. */
    public void send(String label, int row, Path file) {
        upload(label, row).setInputFiles(file);
    }

    /** What the form says of itself. */
    public Locator notice() {
        return page.locator(".form-notice");
    }

    /** A field by its words. */
    public Locator field(String label, int row) {
        return page.getByLabel(label).nth(row);
    }

    private Locator upload(String label, int row) {
        return page.locator(".fjs-form-field-upload", new Page.LocatorOptions().setHas(page.getByText(label)))
                .nth(row).locator("input[type=file]");
    }
}
