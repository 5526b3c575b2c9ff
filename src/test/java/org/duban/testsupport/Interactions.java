package org.duban.testsupport;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** What somebody does on a page, counted: each click, field, choice and file is one. */
public final class Interactions {

    private final Page page;
    private int number;

    /** None yet, on this page. */
    public Interactions(Page page) {
        this.page = page;
    }

    /** How many there were. */
    public int number() {
        return number;
    }

    /** What is shown. */
    public Page page() {
        return page;
    }

    /** Whatever holds these words. */
    public static Locator.FilterOptions reading(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    /** A click on something. */
    public void click(Locator at) {
        number++;
        at.click();
    }

    /** A click on what is only taken away to be looked at. */
    public void download(Locator at) {
        number++;
        page.waitForDownload(at::click);
    }

    /** A field that is filled in. */
    public void write(Locator field, String text) {
        number++;
        field.fill(text);
    }

    /** One of a list's choices, by its value. */
    public void choose(Locator list, String value) {
        number++;
        list.selectOption(value);
    }

    /** A file, and the wait until it was taken. */
    public void attach(String label, int row, FilePayload file) {
        number++;
        new TaskForm(page).attach(label, row, file);
    }
}
