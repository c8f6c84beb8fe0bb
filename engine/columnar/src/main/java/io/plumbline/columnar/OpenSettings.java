// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a dataset may use while it is open.
 *
 * @param temporary folder in which a folder of our own is made for converted and spilled data, and removed on close
 * @param memoryLimit bytes the engine may hold before it spills to {@code temporary}; empty for its own default
 * @param threads how many threads scan
 * @param progress told which long step starts
 * @param allowedFolders folders that files must lie in once links are resolved; empty when any may be read
 */
public record OpenSettings(Path temporary, OptionalLong memoryLimit, int threads, Progress progress,
        List<Path> allowedFolders) {
    public OpenSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        allowedFolders = List.copyOf(allowedFolders);
    }

    /** Returns settings for a command on one's own machine: the system's temporary folder, all processors, any file. */
    public static OpenSettings local() {
        return new OpenSettings(Path.of(System.getProperty("java.io.tmpdir")), OptionalLong.empty(),
                Runtime.getRuntime().availableProcessors(), Progress.SILENT, List.of());
    }

    /** Hears which long step starts. */
    @FunctionalInterface
    public interface Progress {
        /** Tells nobody. */
        Progress SILENT = step -> {
        };

        /** Says that {@code step} starts, such as "reading loans.csv". */
        void at(String step);
    }
}
