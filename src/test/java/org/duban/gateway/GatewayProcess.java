package org.duban.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.duban.gateway.Faults.Kind;

import com.sun.net.httpserver.HttpExchange;

/**
 * The gateway as a process of its own: {@code GatewayProcess <gateway port> <control port> [JDBC address]}. At the control
 * port stands Tasklist, and {@code POST /control/<verb>} makes trouble: {@code next?kind=drop&what=<job type>&times=1},
 * {@code delay?type=<job type>&by=PT1S}, {@code none}, {@code away}, {@code back}, {@code forget},
 * {@code assign?job=<key>&login=<login>}.
 */
public final class GatewayProcess {

    private final GatewayStub gateway;
    private final TasklistStub tasklist;

    private GatewayProcess(GatewayStub gateway, TasklistStub tasklist) {
        this.gateway = gateway;
        this.tasklist = tasklist;
        tasklist.server().createContext("/control/", this::control);
    }

    /** Runs until it is ended. */
    public static void main(String... arguments) {
        int port = Integer.parseInt(arguments[0]);
        GatewayStub gateway = arguments.length > 2 ? new GatewayStub(port, arguments[2]) : GatewayStub.inMemory(port);
        TasklistStub tasklist = new TasklistStub(Integer.parseInt(arguments[1]), gateway,
                "username=duban&password=duban");
        new GatewayProcess(gateway, tasklist);
        System.out.println("gateway at " + gateway.address() + ", tasklist and control at " + tasklist.address());
    }

    private void control(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        try {
            control(path.substring(path.lastIndexOf('/') + 1), query == null ? Map.of()
                    : Arrays.stream(query.split("&")).map(one -> one.split("=", 2))
                            .collect(Collectors.toMap(one -> one[0], one -> one[1])));
            TasklistStub.answer(exchange, 204, "");
        } catch (RuntimeException unknown) {
            TasklistStub.answer(exchange, 400, String.valueOf(unknown.getMessage()));
        }
    }

    private void control(String verb, Map<String, String> with) {
        switch (verb) {
            case "next" -> gateway.faults().next(
                    Kind.valueOf(with.get("kind").toUpperCase(Locale.ROOT).replace('-', '_')), with.get("what"),
                    Integer.parseInt(with.getOrDefault("times", "1")));
            case "delay" -> gateway.faults().delay(with.get("type"), Duration.parse(with.get("by")));
            case "none" -> gateway.faults().none();
            case "away" -> gateway.away();
            case "back" -> gateway.back();
            case "forget" -> gateway.forget();
            case "assign" -> tasklist.assign(Long.parseLong(with.get("job")), with.get("login"));
            default -> throw new IllegalArgumentException("nothing is called " + verb);
        }
    }
}
