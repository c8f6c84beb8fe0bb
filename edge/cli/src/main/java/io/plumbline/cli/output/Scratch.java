// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is gone when the program is, however the program ends short of being killed. */
public final class Scratch implements AutoCloseable {
    private static final int ATTEMPTS = 20;

    private final Path folder;
    private final Thread atShutdown;
    private boolean closed;

    private Scratch(Path folder, Runnable whenStopped) {
        this.folder = folder;
        this.atShutdown = new Thread(() -> {
            if (close(false)) {
                whenStopped.run();
            }
        }, "plumbline-cleanup");
        Runtime.getRuntime().addShutdownHook(atShutdown);
    }

    /**
     * Creates the folder {@code name} in {@code parent}, in place of one left over from a killed run.
     *
     * @param whenStopped run after the folder is deleted because the process was asked to stop
     */
    public static Scratch create(Path parent, String name, Runnable whenStopped) throws IOException {
        Path folder = parent.resolve(name);
        deleteTree(folder);
        return new Scratch(Files.createDirectory(folder), whenStopped);
    }

    /** Creates a folder of its own that nobody else may read, where the system keeps temporary files. */
    public static Scratch temporary() throws IOException {
        return new Scratch(Files.createTempDirectory("plumbline-"), () -> {
        });
    }

    /** Returns the folder. */
    public Path folder() {
        return folder;
    }

    /** Writes the file {@code name}, or nothing when the folder is closed: a run that is being stopped keeps no results. */
    synchronized void write(String name, Content content) throws IOException {
        if (!closed) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(stream);
            }
        }
    }

    /**
     * Runs {@code action} to its end even when the process is asked to stop meanwhile, and closes the folder after it; does
     * not run it at all when the process was asked to stop before.
     */
    synchronized void complete(Action action) throws IOException {
        if (closed) {
            throw new NoSuchFileException(folder.toString());
        }
        action.run();
        close();
    }

    @Override
    public void close() {
        close(true);
    }

    private synchronized boolean close(boolean beforeShutdown) {
        if (closed) {
            return false;
        }
        closed = true;
        deleteStubbornly(folder);
        if (beforeShutdown) {
            forgetShutdown();
        }
        return true;
    }

    private void forgetShutdown() {
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException _) {
            // The shutdown has begun, and its thread will find the folder closed.
        }
    }

    /** Another thread may still be writing into the folder, which makes a first deletion fail. */
    private static void deleteStubbornly(Path folder) {
        for (int attempt = 0; attempt < ATTEMPTS && Files.exists(folder); attempt++) {
            try {
                deleteTree(folder);
            } catch (IOException _) {
                Thread.onSpinWait();
            }
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it to {@code stream} and leaves it open. */
        void writeTo(OutputStream stream) throws IOException;
    }

    /** Work on files. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }
}
