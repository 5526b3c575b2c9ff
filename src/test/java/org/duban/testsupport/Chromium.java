package org.duban.testsupport;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The browser in which pages are tried: one Chromium for all classes, a window of his own for every visit. */
@ApplicationScoped
public class Chromium {

    private static final String PROGRAM = System.getenv().getOrDefault("DUBAN_CHROMIUM", "/usr/bin/chromium");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final int PATIENCE_MILLIS = 60_000;

    private final Map<String, String> sessions = new HashMap<>();
    private @Nullable String elsewhere;
    private @Nullable Playwright driver;
    private @Nullable Browser browser;

    /** A browser for a Duban that runs at this address by itself. */
    public static Chromium at(String address) {
        Chromium chromium = new Chromium();
        chromium.elsewhere = address;
        return chromium;
    }

    /** A visit of this person at a desk. */
    public Visit desktop(String person) {
        return visit(person, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** A visit of this person with his phone on the site. */
    public Visit phone(String person) {
        return visit(person, phone());
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true)
                .setDeviceScaleFactor(2);
    }

    /** A visit of this person with a phone that runs no scripts. */
    public Visit phoneWithoutScripts(String person) {
        return visit(person, phone().setJavaScriptEnabled(false));
    }

    /** A visit of this person whose browser runs no scripts. */
    public Visit withoutScripts(String person) {
        return visit(person, new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    /** A visit of somebody who has not signed in yet. */
    public Visit stranger() {
        return new Visit(window(new Browser.NewContextOptions().setViewportSize(1280, 900)), address());
    }

    /** A visit of somebody who has not signed in, with a phone. */
    public Visit strangersPhone() {
        return new Visit(window(phone()), address());
    }

    private Visit visit(String person, Browser.NewContextOptions options) {
        // Everybody signs in once; later windows are the same browser's as far as Keycloak can tell.
        String session = sessions.computeIfAbsent(person, this::signIn);
        return new Visit(window(options.setStorageState(session)), address());
    }

    private String signIn(String person) {
        try (Visit first = stranger()) {
            first.open("/");
            first.signIn(person);
            return first.page().context().storageState();
        }
    }

    private BrowserContext window(Browser.NewContextOptions options) {
        BrowserContext window = browser().newContext(options.setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    private Browser browser() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = driver.chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(java.nio.file.Path.of(PROGRAM))
                            .setArgs(FLAGS));
        }
        return browser;
    }

    private String address() {
        if (elsewhere != null) {
            return elsewhere;
        }
        URI served = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        return "http://localhost:" + served.getPort();
    }

    /** Ends the browser. */
    @PreDestroy
    public void close() {
        if (driver != null) {
            driver.close();
        }
    }
}
