package org.duban.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.ConfigProvider;

/** A request written to the wire as it stands: what no proper client would ever send. */
public final class Wire {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String line;
    private final List<String> headers = new ArrayList<>();
    private byte[] body = {};

    private Wire(String line) {
        this.line = line;
    }

    /** A request for this verb and address, such as {@code GET /tasks?q=%zz}. */
    public static Wire of(String verb, String address) {
        return new Wire(verb + " " + address + " HTTP/1.1");
    }

    /** What this head says and nothing more, such as {@code GET / HTTP/1.0}, and nothing of ours beside it. */
    public static Answer raw(String head) {
        return send(head, (head.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** One more header. */
    public Wire header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    /** The body, with its length. */
    public Wire body(String type, byte[] content) {
        if (!type.isEmpty()) {
            header("Content-Type", type);
        }
        header("Content-Length", String.valueOf(content.length));
        body = content;
        return this;
    }

    /** The body in pieces, so that nobody knows its length beforehand. */
    public Wire chunked(String type, byte[] content) {
        header("Content-Type", type).header("Transfer-Encoding", "chunked");
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        for (int at = 0; at < content.length; at += 8192) {
            int length = Math.min(8192, content.length - at);
            pieces.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            pieces.write(content, at, length);
            pieces.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        pieces.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        body = pieces.toByteArray();
        return this;
    }

    /** Sends it and reads all of the answer. */
    public Answer send() {
        String head = line + "\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n" + String.join("\r\n", headers)
                + (headers.isEmpty() ? "" : "\r\n") + "\r\n";
        return send(line, head.getBytes(StandardCharsets.UTF_8), body);
    }

    private static int port() {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        String served = ConfigProvider.getConfig().getOptionalValue("test.url", String.class).orElse("");
        return served.isEmpty() ? port : java.net.URI.create(served).getPort();
    }

    private static Answer send(String line, byte[]... parts) {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            write(socket.getOutputStream(), parts);
            return Answer.of(socket.getInputStream().readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(line, failure);
        }
    }

    /** Whoever refuses early may stop to listen; his answer is there all the same. */
    private static void write(OutputStream out, byte[]... parts) throws IOException {
        try {
            for (byte[] part : parts) {
                out.write(part);
                out.flush();
            }
        } catch (IOException stoppedListening) {
            // read what was said
        }
    }

    /** What came back. */
    public record Answer(int status, String type, String body, int length) {

        static Answer of(byte[] received) {
            String text = new String(received, StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            String head = end < 0 ? text : text.substring(0, end);
            if (!head.matches("(?s)HTTP/1\\.[01] .*")) {
                return new Answer(0, "", text, received.length);
            }
            String type = head.lines().filter(one -> one.toLowerCase(java.util.Locale.ROOT).startsWith("content-type:"))
                    .map(one -> one.substring("content-type:".length()).strip()).findFirst().orElse("");
            return new Answer(Integer.parseInt(head.substring(9, 12)), type,
                    end < 0 ? "" : text.substring(end + 4), received.length);
        }
    }
}
