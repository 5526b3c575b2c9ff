package org.duban.problem.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.function.Supplier;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.buffer.Buffer;

/** A body as it comes in pieces from the network; whoever sends nothing for a while is told so, and hung up on. */
final class IncomingBody {

    /** Longer than a telephone takes from one cell to the next. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Pieces that lie ready while a file is written. */
    private static final int AHEAD = 16;

    private final RoutingContext route;
    private final HttpServerRequest request;

    IncomingBody(RoutingContext route) {
        this.route = route;
        this.request = route.request();
    }

    /** Whether there is nothing to wait for. */
    boolean isAbsent() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean announced = (length != null && !"0".equals(length))
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || request.version() == HttpVersion.HTTP_2;
        return request.isEnded() || !announced;
    }

    /** All of it, kept up to a limit by the event loop, and what is to be read of it then: its bytes, or why there are none. */
    Uni<Supplier<InputStream>> whole(long most, long mostHeard) {
        return pieces().collect().in(() -> new Kept(most, mostHeard), Kept::add).map(Kept::read)
                .onFailure(RuntimeException.class).recoverWithItem(failure -> () -> {
                    throw (RuntimeException) failure;
                });
    }

    /** A stream of it for somebody who may wait for each piece. */
    InputStream stream() {
        return new Pieces(pieces().subscribe().asIterable(AHEAD, ArrayDeque::new).iterator());
    }

    private Multi<Buffer> pieces() {
        return Multi.createFrom().deferred(() -> {
            if (request.isEnded()) {
                return Multi.createFrom().empty();
            }
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                request.response().writeContinue();
            }
            return io.vertx.mutiny.core.http.HttpServerRequest.newInstance(request).toMulti();
        }).ifNoItem().after(PATIENCE).failWith(this::tooSlow)
                .onFailure(failure -> !(failure instanceof DubanProblem) && !HangUps.causes(failure)).transform(this::broken);
    }

    /** The server below has hung up already: it cannot know where the next request would begin. */
    private DubanProblem broken(Throwable failure) {
        Log.debugf("request %s came in broken pieces: %s", ProblemResponses.requestId(route), failure.getClass());
        return DubanProblem.of(ProblemType.MALFORMED, "提交的内容在传输中损坏，未作任何处理。请重试。",
                "What was sent came in broken pieces, and nothing was done; try again.");
    }

    private DubanProblem tooSlow() {
        // What it was going to send would be taken for the next request.
        route.addEndHandler(answered -> request.connection().close());
        return DubanProblem.of(ProblemType.TOO_SLOW, "提交的内容超过 %s 秒没有继续传来，未作任何处理。请检查网络后重试。".formatted(PATIENCE.toSeconds()),
                "Nothing more of the request came for %s seconds, and nothing was done; check the network and try again."
                        .formatted(PATIENCE.toSeconds()));
    }

    /** What came of a body so far: kept up to a limit, beyond it only counted. */
    private final class Kept {

        private final long most;
        private final long mostHeard;
        private io.vertx.core.buffer.Buffer bytes = io.vertx.core.buffer.Buffer.buffer();
        private long came;

        Kept(long most, long mostHeard) {
            this.most = most;
            this.mostHeard = mostHeard;
        }

        void add(Buffer piece) {
            came += piece.length();
            if (came <= most) {
                bytes.appendBuffer(piece.getDelegate());
                return;
            }
            bytes = io.vertx.core.buffer.Buffer.buffer();
            if (came > mostHeard) {
                request.connection().close();
            }
        }

        Supplier<InputStream> read() {
            return () -> {
                if (came > most) {
                    throw BoundedBody.tooLarge(most);
                }
                return new ByteArrayInputStream(bytes.getBytes());
            };
        }
    }

    /** Piece after piece, waiting for the next one. */
    private static final class Pieces extends InputStream {

        private final Iterator<Buffer> pieces;
        private InputStream present = InputStream.nullInputStream();

        Pieces(Iterator<Buffer> pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            while (present.available() == 0) {
                if (!pieces.hasNext()) {
                    return -1;
                }
                present = new ByteArrayInputStream(pieces.next().getBytes());
            }
            return present.read(into, offset, length);
        }

        @Override
        public int available() throws IOException {
            return present.available();
        }

        /** What is still to come would be taken for the next request. */
        @Override
        public void close() {
            pieces.forEachRemaining(piece -> {
            });
        }
    }
}
