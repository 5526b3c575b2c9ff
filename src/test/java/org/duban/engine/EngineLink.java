package org.duban.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** A wire to the real engine that a test can cut and mend; one per test run. */
final class EngineLink {

    private static final Queue<Socket> WIRES = new ConcurrentLinkedQueue<>();
    private static final AtomicReference<Boolean> CUT = new AtomicReference<>(false);
    private static final ServerSocket DOOR = open();

    private EngineLink() {
    }

    static int port() {
        return DOOR.getLocalPort();
    }

    /** Closes every connection and refuses new ones. */
    static void cut() {
        CUT.set(true);
        WIRES.forEach(EngineLink::close);
        WIRES.clear();
    }

    static void mend() {
        CUT.set(false);
    }

    private static ServerSocket open() {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> accept(door));
            return door;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void accept(ServerSocket door) {
        URI engine = URI.create(System.getenv().getOrDefault("DUBAN_ZEEBE_GRPC", "http://127.0.0.1:26500"));
        while (true) {
            try {
                Socket in = door.accept();
                if (CUT.get()) {
                    in.close();
                    continue;
                }
                Socket out = new Socket(engine.getHost(), engine.getPort());
                WIRES.add(in);
                WIRES.add(out);
                Thread.ofVirtual().start(() -> pump(in, out));
                Thread.ofVirtual().start(() -> pump(out, in));
            } catch (IOException gone) {
                CUT.compareAndSet(null, true);
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from; to; InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException cut) {
            WIRES.remove(from);
        }
    }

    private static void close(Socket wire) {
        try {
            wire.close();
        } catch (IOException closed) {
            WIRES.remove(wire);
        }
    }
}
