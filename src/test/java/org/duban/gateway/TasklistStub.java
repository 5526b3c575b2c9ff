package org.duban.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The one call of Tasklist's interface that Duban makes, as version 8.6 answers it: a task by the key of its job. */
public class TasklistStub implements AutoCloseable {

    private static final String COOKIE = "TASKLIST-SESSION=known";

    private final Map<Long, String> assignees = new ConcurrentHashMap<>();
    private final GatewayStub gateway;
    private final HttpServer server;

    /** Opens at the port, or at any where it is zero; who signs in with this form gets the cookie that every call needs. */
    public TasklistStub(int port, GatewayStub gateway, String signInForm) {
        this.gateway = gateway;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/api/login", exchange -> signIn(exchange, signInForm));
        server.createContext("/v1/tasks/", this::task);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Somebody takes the task in Tasklist. */
    public void assign(long jobKey, String login) {
        assignees.put(jobKey, login);
    }

    HttpServer server() {
        return server;
    }

    private static void signIn(HttpExchange exchange, String expected) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (form.equals(expected)) {
            exchange.getResponseHeaders().add("Set-Cookie", COOKIE + "; Path=/; HttpOnly");
        }
        answer(exchange, form.equals(expected) ? 204 : 401, "");
    }

    private void task(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        long key = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        boolean known = assignees.containsKey(key)
                || gateway.jobs().stream().anyMatch(job -> job.key == key && job.type.equals(Job.HUMAN));
        if (!COOKIE.equals(exchange.getRequestHeaders().getFirst("Cookie"))) {
            answer(exchange, 401, "");
        } else if (!known) {
            answer(exchange, 404, "");
        } else {
            ObjectNode task = JsonNodeFactory.instance.objectNode().put("id", String.valueOf(key)).put("assignee",
                    assignees.get(key));
            answer(exchange, 200, task.toString());
        }
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
