package org.duban.engine.camunda;

import java.util.Optional;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** A line for each case of a check as it ends, and a sum. */
class CheckLines implements TestWatcher, AfterAllCallback {

    private int passed;
    private int failed;

    @Override
    public void testSuccessful(ExtensionContext one) {
        passed++;
        say("ok      " + name(one));
    }

    @Override
    public void testFailed(ExtensionContext one, Throwable why) {
        failed++;
        String reason = Optional.ofNullable(why.getMessage()).orElse(why.toString());
        say("FAILED  " + name(one) + ": " + reason.strip().replaceAll("\\s+", " "));
    }

    @Override
    public void afterAll(ExtensionContext all) {
        say(passed + failed + " cases, " + passed + " passed, " + failed + " failed");
    }

    private static String name(ExtensionContext one) {
        String method = one.getRequiredTestMethod().getName();
        return one.getDisplayName().startsWith(method) ? method : method + " " + one.getDisplayName();
    }

    private static void say(String line) {
        System.out.println("[check] " + line);
    }
}
