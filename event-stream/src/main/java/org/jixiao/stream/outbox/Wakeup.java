package org.jixiao.stream.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/** PostgreSQL telling a connection that something was appended; while open, the connection is tuned in. */
public final class Wakeup implements AutoCloseable {

    private final Connection connection;

    public Wakeup(Connection connection) throws SQLException {
        this.connection = connection;
        execute("listen " + Outbox.CHANNEL);
    }

    /** Returns at once for what was appended since the last time, else when something is, or when the time is over. */
    public void await(Duration most) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) most.toMillis());
    }

    /** The connection goes back to the pool, where nobody would take the notifications and they would pile up. */
    @Override
    public void close() throws SQLException {
        execute("unlisten " + Outbox.CHANNEL);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
