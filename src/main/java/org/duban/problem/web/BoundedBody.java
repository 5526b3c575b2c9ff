package org.duban.problem.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * A request's body that ends in a refusal once more has come than its endpoint takes. It is opened when somebody reads it:
 * what nobody reads the server throws away by itself.
 */
final class BoundedBody extends InputStream {

    private static final int PIECE = 8192;

    private final Supplier<InputStream> body;
    private final long most;
    private final long mostHeard;
    private final Runnable hangUp;
    private @Nullable InputStream open;
    private long taken;

    /** Takes so much, and hears out who sends no more than that; beyond it the connection is cut. */
    BoundedBody(Supplier<InputStream> body, long most, long mostHeard, Runnable hangUp) {
        this.body = body;
        this.most = most;
        this.mostHeard = mostHeard;
        this.hangUp = hangUp;
    }

    /** What is said of a body that is too large. */
    static DubanProblem tooLarge(long most) {
        long megabytes = most >> 20;
        return DubanProblem.of(ProblemType.TOO_LARGE, "提交的内容不能超过 %s MB，请减少内容或分次提交。".formatted(megabytes),
                "At most %s MB can be sent at once; send less, or in several goes.".formatted(megabytes));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = opened().read(into, offset, length);
        taken += Math.max(read, 0);
        if (taken > most) {
            hearOut();
            throw tooLarge(most);
        }
        return read;
    }

    /** Who is still sending does not listen yet. */
    private void hearOut() throws IOException {
        byte[] piece = new byte[PIECE];
        int read = 0;
        while (read >= 0 && taken <= mostHeard) {
            read = opened().read(piece);
            taken += Math.max(read, 0);
        }
        if (read >= 0) {
            hangUp.run();
        }
    }

    @Override
    public int available() throws IOException {
        return opened().available();
    }

    @Override
    public void close() throws IOException {
        if (open != null && taken <= most) {
            open.close();
        }
    }

    private InputStream opened() {
        if (open == null) {
            open = body.get();
        }
        return open;
    }
}
