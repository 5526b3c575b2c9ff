package org.duban.rectification.process;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A newer engine in memory, behind a class loader of its own: it brings another client, model and serialisation than Duban
 * has. The build writes down where its jars lie.
 */
final class InMemoryEngine {

    private static final Path JARS = Path.of("target/newer-engine.classpath");
    private static final String PACKAGE = "io.camunda.zeebe.process.test.";

    private final URLClassLoader jars;
    private final Object engine;

    private InMemoryEngine(URLClassLoader jars, Object engine) {
        this.jars = jars;
        this.engine = engine;
    }

    static InMemoryEngine start() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String jar : Files.readAllLines(JARS)) {
            urls.add(Path.of(jar).toUri().toURL());
        }
        URLClassLoader jars = new URLClassLoader("newer engine", urls.toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(jars);
        try {
            Object engine = jars.loadClass(PACKAGE + "engine.EngineFactory").getMethod("create").invoke(null);
            InMemoryEngine started = new InMemoryEngine(jars, engine);
            started.call("start");
            return started;
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    URI gateway() throws Exception {
        return URI.create("http://" + call("getGatewayAddress").toString().replace("0.0.0.0", "127.0.0.1"));
    }

    /** Its threads end a little later, so the jars stay open until nobody holds them. */
    void stop() throws Exception {
        call("stop");
    }

    private Object call(String verb) throws Exception {
        return jars.loadClass(PACKAGE + "api.ZeebeTestEngine").getMethod(verb).invoke(engine);
    }
}
