package org.duban.document;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** ClamAV's daemon, asked over its INSTREAM command; off while no host is configured. */
@ApplicationScoped
class ClamdVirusScan implements VirusScan {

    private static final String FOUND = " FOUND";
    private static final int CHUNK_BYTES = 1 << 15;
    private static final int ANSWER_BYTES = 4096;

    private final DocumentConfig.Clamd config;

    ClamdVirusScan(DocumentConfig config) {
        this.config = config.clamd();
    }

    @Override
    public boolean isOn() {
        return config.host().isPresent();
    }

    @Override
    public Optional<String> find(InputStream content) throws IOException {
        String answer = ask("zINSTREAM\0", content);
        if (answer.endsWith(FOUND)) {
            return Optional.of(answer.substring("stream: ".length(), answer.length() - FOUND.length()));
        }
        if (!answer.equals("stream: OK")) {
            throw new IOException("clamd answers: " + answer);
        }
        return Optional.empty();
    }

    @Override
    public void ping() throws IOException {
        String answer = ask("zPING\0", InputStream.nullInputStream());
        if (!answer.equals("PONG")) {
            throw new IOException("clamd answers: " + answer);
        }
    }

    private String ask(String command, InputStream content) throws IOException {
        int timeout = (int) config.timeout().toMillis();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(config.host().orElseThrow(), config.port()), timeout);
            socket.setSoTimeout(timeout);
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write(command.getBytes(StandardCharsets.US_ASCII));
            if (command.startsWith("zINSTREAM")) {
                send(content, out);
            }
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(ANSWER_BYTES);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }

    /** Each chunk after its length; a length of zero ends the stream. */
    private static void send(InputStream content, DataOutputStream out) throws IOException {
        byte[] buffer = new byte[CHUNK_BYTES];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            if (read > 0) {
                out.writeInt(read);
                out.write(buffer, 0, read);
            }
        }
        out.writeInt(0);
    }
}
