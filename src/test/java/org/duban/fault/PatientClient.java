package org.duban.fault;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.duban.testsupport.ApiClient;
import org.duban.testsupport.ApiClient.Answer;
import org.duban.testsupport.OrderEntries;

/**
 * Asks one replica after the other until it has an answer, as a careful script does: what nobody answered is sent again
 * under the same idempotency key, so that a request which was taken before the fault is not taken twice.
 */
final class PatientClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN_MILLIS = 250;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_EARLY = 425;

    private final List<ApiClient> replicas;
    private final AtomicInteger turn = new AtomicInteger();

    PatientClient(List<URI> replicas, URI realm) {
        ApiClient first = new ApiClient(replicas.getFirst(), realm);
        this.replicas = replicas.stream().map(first::at).toList();
    }

    Answer get(String person, String path) {
        return insist(api -> api.get(person, path));
    }

    Answer post(String person, String path, Object body) {
        String key = UUID.randomUUID().toString();
        return insist(api -> api.post(person, path, body, key));
    }

    /** A paper of its own content, as the id of its file. */
    String paper(String person, String name) {
        byte[] content = OrderEntries.paper();
        return insist(api -> api.upload(person, "/api/files", name + ".pdf", "application/pdf", content)).expect(201)
                .path("id").asText();
    }

    private Answer insist(Function<ApiClient, Answer> request) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < giveUp) {
            try {
                Answer answer = request.apply(replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size())));
                if (answer.status() < SERVER_ERROR && answer.status() != TOO_EARLY) {
                    return answer;
                }
                last = answer.status() + " " + answer.text();
            } catch (UncheckedIOException | IllegalStateException away) {
                last = String.valueOf(away);
            }
            pause();
        }
        throw new AssertionError("no answer: " + last);
    }

    static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        replicas.forEach(ApiClient::close);
    }
}
