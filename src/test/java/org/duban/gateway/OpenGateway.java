package org.duban.gateway;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A gateway for the tests of a class, empty and without trouble before each, and the real client at it. */
abstract class OpenGateway {

    static final Duration LONG = Duration.ofMinutes(5);

    static GatewayStub stub;
    GatewayClient gateway;

    @BeforeAll
    static void open() {
        stub = GatewayStub.inMemory(0);
    }

    @AfterAll
    static void close() {
        stub.close();
    }

    @BeforeEach
    void connect() {
        stub.forget();
        stub.faults().none();
        gateway = new GatewayClient(stub);
    }

    @AfterEach
    void disconnect() {
        gateway.close();
    }
}
