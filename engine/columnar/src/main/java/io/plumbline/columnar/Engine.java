// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * One DuckDB database of our own, locked so that it reads nothing but the given files and its temporary folder.
 * Statements run on a thread of their own, so that interrupting the caller cancels them.
 */
final class Engine implements AutoCloseable {
    /** Above this many bytes of input, converted data goes to a file instead of memory. */
    private static final long IN_MEMORY_BYTES = 64L << 20;

    private final Path folder;
    private final DuckDBConnection connection;
    private final OpenSettings.Progress progress;
    private final Thread cleaner;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private volatile @Nullable Statement running;

    private Engine(Path folder, DuckDBConnection connection, OpenSettings.Progress progress) {
        this.folder = folder;
        this.connection = connection;
        this.progress = progress;
        cleaner = Thread.ofPlatform().unstarted(() -> deleteQuietly(folder));
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    static Engine open(OpenSettings settings, Collection<Path> files, long bytes) {
        Path folder = temporaryFolder(settings.temporary());
        Properties properties = new Properties();
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("temp_directory", folder.toString());
        settings.memoryLimit().ifPresent(limit -> properties.setProperty("memory_limit", limit + "B"));
        String database = bytes > IN_MEMORY_BYTES ? folder.resolve("data.db").toString() : "";
        try {
            DuckDBConnection connection = DriverManager.getConnection("jdbc:duckdb:" + database, properties)
                    .unwrap(DuckDBConnection.class);
            Engine engine = new Engine(folder, connection, settings.progress());
            engine.lock(files);
            return engine;
        } catch (SQLException failure) {
            delete(folder);
            throw Failures.of(failure);
        } catch (PlumblineException failure) {
            delete(folder);
            throw failure;
        }
    }

    private void lock(Collection<Path> files) {
        List<String> paths = files.stream().map(Path::toString).toList();
        execute("set allowed_paths = " + Sql.list(paths) + "; set allowed_directories = "
                + Sql.list(List.of(folder.toString()))
                + "; set enable_external_access = false; set autoinstall_known_extensions = false;"
                + " set autoload_known_extensions = false; set allow_community_extensions = false;"
                + " set lock_configuration = true");
    }

    /** Tells the user that a long {@code step} starts. */
    void announce(String step) {
        progress.at(step);
    }

    /** Runs statements without a result. */
    void execute(String sql) {
        await(() -> {
            try (Statement statement = connection.createStatement()) {
                running = statement;
                statement.execute(sql);
            }
        });
    }

    /** Runs a query and hands its rows, block after block in order, to {@code blocks}. */
    void query(String sql, Consumer<DuckDBDataChunkReader> blocks) {
        await(() -> {
            try (DuckDBPreparedStatement statement = connection.prepareStatement(sql)
                    .unwrap(DuckDBPreparedStatement.class)) {
                running = statement;
                try (DuckDBChunkedResult result = statement.query()) {
                    while (result.nextChunk()) {
                        blocks.accept(result.chunk());
                    }
                }
            }
        });
    }

    /** Returns the one whole number that a query gives. */
    long number(String sql) {
        long[] number = new long[1];
        query(sql, block -> number[0] = block.vector(0).getLong(0));
        return number[0];
    }

    private void await(SqlWork work) {
        Future<?> future = worker.submit(() -> {
            work.run();
            return null;
        });
        try {
            future.get();
        } catch (InterruptedException interrupted) {
            cancel();
            Thread.currentThread().interrupt();
            throw new PlumblineException(Category.CANCELLED, "The scan was cancelled.", interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            throw Failures.of(failure.getCause());
        }
    }

    private void cancel() {
        Statement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException alreadyDone) {
                // Closed between the two lines: then there is nothing left to cancel.
                return;
            }
        }
    }

    DuckDBConnection connection() {
        return connection;
    }

    /** Returns the temporary folder, the only one in which statements may write. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        cancel();
        worker.close();
        try {
            connection.close();
        } catch (SQLException failure) {
            throw Failures.of(failure);
        } finally {
            delete(folder);
            forgetCleaner();
        }
    }

    private void forgetCleaner() {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException _) {
            // The program is ending, and the cleaner will find nothing left to remove.
            return;
        }
    }

    private static Path temporaryFolder(Path parent) {
        try {
            return Files.createTempDirectory(parent, "plumbline-").toRealPath();
        } catch (IOException failure) {
            throw new PlumblineException(Category.RESOURCE_EXHAUSTED, "Could not make a temporary folder in " + parent
                    + ": " + failure.getMessage() + ". Name a folder with free space that may be written.", failure);
        }
    }

    /** Removes {@code folder} as the program ends, when nobody is left to tell that the engine still wrote to it. */
    private static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (PlumblineException _) {
            return;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "Could not remove temporary folder " + folder + ": " + failure.getMessage(), failure);
        }
    }

    /** Work that talks to the database. */
    private interface SqlWork {
        void run() throws SQLException;
    }
}
