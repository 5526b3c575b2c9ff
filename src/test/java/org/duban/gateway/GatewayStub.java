package org.duban.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;

/**
 * A gateway of Camunda 8 for tests: it speaks the vendor's published protocol to the real client, and the embedded engine
 * moves the tokens behind it, on a schema of its own.
 */
public class GatewayStub implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Faults faults = new Faults();
    private final Tokens tokens;
    private final Handout handout;
    private Partition partition;
    private int port;
    private Server server;

    /** Opens at the port, or at any where it is zero; the tables at the address are dropped and made anew. */
    public GatewayStub(int port, String jdbcUrl) {
        this.port = port;
        this.tokens = new Tokens(jdbcUrl);
        this.partition = new Partition(tokens);
        this.handout = new Handout(lock, faults, partition);
        back();
    }

    /** A gateway whose data are in memory. */
    public static GatewayStub inMemory(int port) {
        return new GatewayStub(port, "jdbc:h2:mem:gateway" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What goes wrong from now on. */
    public Faults faults() {
        return faults;
    }

    Handout handout() {
        return handout;
    }

    /** Cuts every connection and takes no new ones; the data stay. */
    public void away() {
        server.shutdownNow();
        try {
            server.awaitTermination();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers again, at the same port. */
    public final void back() {
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .addService(new GatewayService(this)).build().start();
            port = server.getPort();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** Loses everything: models, instances, messages and jobs; keys are counted from the start, as a new cluster does. */
    public void forget() {
        locked(() -> {
            tokens.forget();
            partition = new Partition(tokens);
            handout.from(partition);
            return partition;
        });
    }

    /** The jobs that there are. */
    Collection<Job> jobs() {
        return locked(() -> partition.jobs.all());
    }

    /** Whether a worker has the job for an hour or more. */
    public boolean isHeld(long jobKey) {
        return jobs().stream().anyMatch(job -> job.key == jobKey && job.state == Job.State.ACTIVE
                && job.deadline > System.currentTimeMillis() + Duration.ofHours(1).toMillis());
    }

    /** How often a step of a token ended in an incident. */
    int incidents() {
        return locked(() -> partition.incidents());
    }

    Partition partition() {
        return partition;
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        away();
        handout.close();
        tokens.close();
    }
}
