package org.duban.testsupport;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

import org.eclipse.microprofile.config.ConfigProvider;

/** A connection that a sender holds open, saying as much as he likes and when he likes. */
public final class Held implements AutoCloseable {

    private final Socket socket;

    private Held(Socket socket) {
        this.socket = socket;
    }

    /** Sends the head of a request by this person, each further header ending its line. */
    public static Held open(String request, String person, String headers) throws IOException {
        int port = ConfigProvider.getConfig().getOptionalValue("test.url", String.class).map(url -> URI.create(url).getPort())
                .orElseGet(() -> ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
        Held held = new Held(new Socket("localhost", port));
        return held.send(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + Tokens.of(person) + "\r\n" + headers + "\r\n");
    }

    /** Sends more. */
    public Held send(String more) throws IOException {
        socket.getOutputStream().write(more.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** How long to wait for an answer. */
    public Held within(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        return this;
    }

    /** The answer, to the end that its head announces: the server may go on listening to what was never sent. */
    public Answer answer() throws IOException {
        String head = head();
        if (head.indexOf("\r\n\r\n") < 0) {
            return new Answer(0, head, "");
        }
        int length = head.toLowerCase(Locale.ROOT).lines().filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring("content-length:".length()).strip())).findFirst()
                .orElse(Integer.MAX_VALUE);
        byte[] body = socket.getInputStream().readNBytes(length);
        return new Answer(Integer.parseInt(head.substring(9, 12)), head,
                new String(body, StandardCharsets.UTF_8));
    }

    /** Waits until the server reads what it was asked for with {@code Expect: 100-continue}. */
    public Held untilRead() throws IOException {
        String head = head();
        if (!head.startsWith("HTTP/1.1 100 ")) {
            throw new IOException("told to go on by: " + head);
        }
        return this;
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        int next = 0;
        while (head.indexOf("\r\n\r\n") < 0 && next >= 0) {
            next = socket.getInputStream().read();
            head.append(next < 0 ? "" : String.valueOf((char) next));
        }
        return head.toString();
    }

    /** The number of the answer, which need not have ended. */
    public int status() throws IOException {
        String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        return line.length() < 12 ? 0 : Integer.parseInt(line.substring(9));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What came back. */
    public record Answer(int status, String head, String body) {
    }
}
