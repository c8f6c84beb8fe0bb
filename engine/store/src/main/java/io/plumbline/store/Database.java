// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Transactions;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * One open database with its schema up to date. A store that runs inside {@link #inTransaction} on the same thread joins
 * that transaction.
 */
public final class Database implements AutoCloseable, Transactions {
    /** A pool that is kept full costs a server process of PostgreSQL for each connection that nobody uses. */
    private static final int KEPT_READY = 2;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean postgres;

    private Database(HikariDataSource pool, boolean postgres) {
        this.pool = pool;
        Outages outages = new Outages(pool);
        this.jdbi = Jdbi.create(outages).setSqlLogger(outages);
        this.postgres = postgres;
    }

    /**
     * Opens the database and brings its schema up to date.
     *
     * @throws PlumblineException IN_USE when another process holds the file, UNAVAILABLE when the server does not
     *                            answer, NOT_AVAILABLE_YET when a newer version of the program wrote it
     */
    public static Database open(DatabaseSettings settings) {
        return open(settings, Database::migrate);
    }

    /** Opens the database after {@code schema} has brought it up to date. */
    static Database open(DatabaseSettings settings, Consumer<DataSource> schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(Math.min(KEPT_READY, settings.connections()));
        config.setPoolName("plumbline");
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(5_000);
        HikariDataSource pool = connect(config, settings);
        try {
            schema.accept(pool);
            return new Database(pool, settings.url().startsWith("jdbc:postgresql:"));
        } catch (RuntimeException failure) {
            pool.close();
            throw failure;
        }
    }

    /** Returns the way to SQL, for the stores of this room. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** Returns the connections, for the room of durable jobs. */
    public DataSource dataSource() {
        return pool;
    }

    /** Returns whether this is PostgreSQL; H2 otherwise. */
    public boolean isPostgres() {
        return postgres;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        try {
            return jdbi.inTransaction(handle -> work.get());
        } catch (JdbiException failure) {
            throw Outages.of(failure).<RuntimeException>map(gone -> gone).orElse(failure);
        }
    }

    /** Returns how many connections are in use. */
    public int connections() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Returns whether the database answers within a second. */
    public boolean isReady() {
        try (Handle handle = jdbi.open()) {
            return handle.getConnection().isValid(1);
        } catch (SQLException | RuntimeException _) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource connect(HikariConfig config, DatabaseSettings settings) {
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException failure) {
            String text = causes(failure);
            if (text.contains("already in use") || text.contains("locked")) {
                throw new PlumblineException(Category.IN_USE, "the database " + settings.url().replaceAll("[?;].*", "")
                        + " is open in another process; stop that one, or name another folder with --data", failure);
            }
            throw Outages.unavailable(failure);
        }
    }

    private static void migrate(DataSource pool) {
        try {
            Flyway.configure().dataSource(pool).locations("classpath:io/plumbline/store/migration").load().migrate();
        } catch (FlywayException failure) {
            throw new PlumblineException(Category.NOT_AVAILABLE_YET, "the schema of the database could not be brought "
                    + "up to date; it may have been written by a newer version of plumbline, which must then be used",
                    failure);
        }
    }

    private static String causes(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            text.append(String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT)).append(' ');
        }
        return text.toString();
    }
}
