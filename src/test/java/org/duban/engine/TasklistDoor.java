package org.duban.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Speaks the part of Tasklist's interface that tells a task's assignee, as version 8.6 does: a sign-in that gives a cookie,
 * and a task by its job key. What people do there is written into {@link #ASSIGNEES}.
 */
final class TasklistDoor {

    static final Map<Long, String> ASSIGNEES = new ConcurrentHashMap<>();
    static final String USER = "duban";
    static final String PASSWORD = "door & key";
    private static final String COOKIE = "TASKLIST-SESSION=known";
    private static final HttpServer SERVER = open();

    private TasklistDoor() {
    }

    static String address() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    private static HttpServer open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/login", TasklistDoor::signIn);
            server.createContext("/v1/tasks/", TasklistDoor::task);
            server.start();
            return server;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void signIn(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (form.equals("username=duban&password=door+%26+key")) {
            exchange.getResponseHeaders().add("Set-Cookie", COOKIE + "; Path=/; HttpOnly");
            answer(exchange, 204, "");
        } else {
            answer(exchange, 401, "");
        }
    }

    private static void task(HttpExchange exchange) throws IOException {
        if (!COOKIE.equals(exchange.getRequestHeaders().getFirst("Cookie"))) {
            answer(exchange, 401, "");
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String assignee = ASSIGNEES.get(Long.valueOf(path.substring(path.lastIndexOf('/') + 1)));
        answer(exchange, 200, assignee == null ? "{\"assignee\":null}" : "{\"assignee\":\"" + assignee + "\"}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
