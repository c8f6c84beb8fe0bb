// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Tells a database that is gone from a statement that is wrong: callers may try again after the first. */
final class Outages implements ConnectionFactory, SqlLogger {
    private final DataSource pool;

    Outages(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection openConnection() {
        try {
            return pool.getConnection();
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    /** Called before the failure is passed on; what is thrown here is passed on in its place. */
    @Override
    public void logException(StatementContext context, SQLException failure) {
        of(failure).ifPresent(gone -> {
            throw gone;
        });
    }

    /** Returns the failure to report when {@code failure} means that the database is gone. */
    static Optional<PlumblineException> of(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && isGone(sql)) {
                return Optional.of(unavailable(failure));
            }
        }
        return Optional.empty();
    }

    /** Class 08 is a broken connection, 57P a server that shuts down or starts, 53 one that is full, 90098 a closed H2. */
    private static boolean isGone(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.equals("90098");
    }

    static PlumblineException unavailable(Throwable failure) {
        return new PlumblineException(Category.UNAVAILABLE,
                "the database does not answer; what was asked is not done, try again", failure);
    }
}
