package org.duban.fault;

import java.util.List;
import java.util.Locale;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

/** Kills replicas and database again and again in the middle of a load, and then looks whether the books balance. */
public final class Kills {

    private static final long SEED = 20260601;
    private static final int KILLS = 50;

    private Kills() {
    }

    /** Arguments: {@code --seed N} for what chance does, {@code --kills K}. */
    public static void main(String... arguments) throws Exception {
        long seed = argument(arguments, "--seed", SEED);
        int kills = (int) argument(arguments, "--kills", KILLS);
        say("seed %d, %d kills", seed, kills);
        try (LocalStack stack = new LocalStack()) {
            stack.found();
            try (PatientClient people = new PatientClient(stack.replicas().stream().map(Replica::address).toList(),
                    stack.realm())) {
                trial(stack, people, new Random(seed), kills);
            }
        }
    }

    private static void trial(LocalStack stack, PatientClient people, Random chance, int kills) throws Exception {
        JsonNode site = people.get("inspector1", "/api/sites").expect(200).path("items").path(0);
        Audit audit = new Audit(stack, people, site);
        try (Load load = new Load(people, site)) {
            load.begin();
            Killer killer = new Killer(stack, load, chance);
            for (int number = 1; number <= kills; number++) {
                say("%d of %d: %s", number, kills, killer.kill());
            }
            List<DrivenCase> cases = load.stop();
            stack.awaitReady();
            long open = cases.stream().filter(one -> !one.isClosed()).count();
            balance(audit.objections(cases), "%d cases, %d of them open, %d answered acts, %d kills",
                    cases.size(), open, load.answers(), kills);
            cases.forEach(DrivenCase::finish);
            balance(audit.objections(cases), "the %d open cases went on to their close", open);
        }
    }

    private static void balance(List<String> objections, String what, Object... values) {
        objections.forEach(one -> say("%s", one));
        if (!objections.isEmpty()) {
            throw new IllegalStateException("the books do not balance: " + objections.size() + " objections");
        }
        say("The books balance: " + what, values);
    }

    private static long argument(String[] arguments, String name, long otherwise) {
        int at = List.of(arguments).indexOf(name);
        return at < 0 ? otherwise : Long.parseLong(arguments[at + 1]);
    }

    private static void say(String text, Object... values) {
        System.err.println("[kills] " + String.format(Locale.ROOT, text, values));
    }
}
