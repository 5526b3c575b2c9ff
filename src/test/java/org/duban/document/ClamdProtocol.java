package org.duban.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** The part of clamd's protocol that Duban speaks, as its manual describes it; it knows one signature. */
final class ClamdProtocol implements AutoCloseable {

    static final String SIGNATURE = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";
    static final String TOO_MUCH = "MORE-THAN-STREAM-MAX-LENGTH";

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    ClamdProtocol() throws IOException {
        Thread.startVirtualThread(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        try {
            while (true) {
                try (Socket caller = server.accept()) {
                    caller.getOutputStream().write((answer(new DataInputStream(caller.getInputStream())) + "\0")
                            .getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (SocketException closed) {
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String answer(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int one = in.read(); one > 0; one = in.read()) {
            command.append((char) one);
        }
        if (command.toString().equals("zPING")) {
            return "PONG";
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        String text = content.toString(StandardCharsets.ISO_8859_1);
        return text.contains(TOO_MUCH) ? "INSTREAM size limit exceeded. ERROR"
                : text.contains(SIGNATURE) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }
}
