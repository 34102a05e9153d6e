package org.contributornetwork;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.function.ThrowingSupplier;

/**
 * What was really sent to the database: every statement that the calling thread has the pool execute, Hibernate's,
 * {@code JdbcClient}'s and Spring Session's alike. A batch is one statement: it is one conversation with the server.
 */
public final class StatementCount {

    private static final ThreadLocal<@Nullable List<String>> SENT = new ThreadLocal<>();

    private StatementCount() {}

    /** The statements sent while the action ran, in order. */
    public static List<String> during(ThrowingSupplier<?> action) {
        var sent = new ArrayList<String>();
        SENT.set(sent);
        try {
            action.get();
            return sent;
        } finally {
            SENT.remove();
        }
    }

    /** Does something that belongs to the test and not to what it measures. */
    public static void apart(Runnable preparation) {
        var sent = SENT.get();
        SENT.remove();
        try {
            preparation.run();
        } finally {
            SENT.set(sent);
        }
    }

    private static void record(String sql) {
        var sent = SENT.get();
        if (sent != null) {
            sent.add(sql);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Recording implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource pool ? new RecordingDataSource(pool) : bean;
        }
    }

    private static final class RecordingDataSource extends DelegatingDataSource {

        RecordingDataSource(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return SENT.get() == null ? connection : recording(connection);
        }
    }

    private static Connection recording(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (!(result instanceof Statement statement)) {
                return result;
            }
            var type = statementType(method);
            return proxy(type, type.cast(statement), (executed, parameters, outcome) -> {
                if (executed.startsWith("execute")) {
                    record(parameters.length > 0 ? String.valueOf(parameters[0]) : String.valueOf(arguments[0]));
                }
                return outcome;
            });
        });
    }

    private static Class<? extends Statement> statementType(String method) {
        return switch (method) {
            case "prepareStatement" -> java.sql.PreparedStatement.class;
            case "prepareCall" -> java.sql.CallableStatement.class;
            default -> Statement.class;
        };
    }

    private static <T> T proxy(Class<T> type, Object target, Listener listener) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    var arguments = given == null ? new Object[0] : given;
                    try {
                        return listener.after(method.getName(), arguments, method.invoke(target, given));
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    private interface Listener {
        @Nullable Object after(String method, Object[] arguments, @Nullable Object result);
    }
}
