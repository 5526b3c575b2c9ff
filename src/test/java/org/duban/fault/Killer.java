package org.duban.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;

/** Kills what chance names, in the middle of the load, and starts it again; no two kills without an act between them. */
final class Killer {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final int MOST_ACTS = 8;
    private static final int LONGEST_AWAY_MILLIS = 1_500;

    private final LocalStack stack;
    private final Load load;
    private final Random chance;

    Killer(LocalStack stack, Load load, Random chance) {
        this.stack = stack;
        this.load = load;
        this.chance = chance;
    }

    /** One kill; says what was killed, and when. */
    String kill() throws IOException, InterruptedException {
        int acts = 1 + chance.nextInt(MOST_ACTS);
        String victim = stack.victims().get(chance.nextInt(stack.victims().size()));
        int away = chance.nextInt(LONGEST_AWAY_MILLIS);
        awaitAnswers(load.answers() + acts);
        stack.kill(victim);
        int answered = load.answers();
        Thread.sleep(away);
        stack.start(victim);
        return victim + " after " + answered + " answers, away for " + away + " ms and its start";
    }

    private void awaitAnswers(int wanted) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (load.answers() < wanted) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("nobody was answered for " + PATIENCE);
            }
            stack.revive();
            Thread.sleep(LOOK_AGAIN);
        }
    }
}
