package org.jixiao.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/** PostgreSQL telling a connection that something was committed; while open, the connection is tuned in to a channel. */
public final class Wakeup implements AutoCloseable {

    private final Connection connection;
    private final String channel;

    /** @param channel an SQL name, as those who commit notify it */
    public Wakeup(Connection connection, String channel) throws SQLException {
        this.connection = connection;
        this.channel = channel;
        execute("listen " + channel);
    }

    /** Returns at once for what was committed since the last time, else when something is, or when the time is over. */
    public void await(Duration most) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) most.toMillis());
    }

    /** The connection goes back to the pool, where nobody would take the notifications and they would pile up. */
    @Override
    public void close() throws SQLException {
        execute("unlisten " + channel);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
