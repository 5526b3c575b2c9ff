package org.duban.testsupport;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;

import jakarta.enterprise.context.ContextNotActiveException;

import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** MariaDB's driver, with a count of what was asked of the database: a batch is one. */
public final class CountingDriver implements Driver {

    private static final AtomicLong ASKED = new AtomicLong();

    private final Driver database = new org.mariadb.jdbc.Driver();

    /** How often requests asked the database so far; what goes on by itself beside them is nobody's page. */
    public static long asked() {
        return ASKED.get();
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        Connection connection = database.connect(url, info);
        return connection == null ? null : counted(Connection.class, connection, (proxy, method, arguments) -> {
            Object answer = call(method, connection, arguments);
            return answer instanceof Statement statement ? counted(method.getReturnType(), statement, counting(statement))
                    : answer;
        });
    }

    private static InvocationHandler counting(Statement statement) {
        return (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute") && isForARequest()) {
                ASKED.incrementAndGet();
            }
            return call(method, statement, arguments);
        };
    }

    private static boolean isForARequest() {
        ArcContainer container = Arc.container();
        try {
            return container != null && container.requestContext().isActive()
                    && container.instance(CurrentVertxRequest.class).get().getCurrent() != null;
        } catch (ContextNotActiveException endedMeanwhile) {
            return false;
        }
    }

    private static <T> T counted(Class<T> type, Object real, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(real.getClass().getClassLoader(), new Class<?>[] { type }, handler));
    }

    private static Object call(Method method, Object on, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return database.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return database.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return database.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return database.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return database.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws java.sql.SQLFeatureNotSupportedException {
        return database.getParentLogger();
    }
}
