// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.output;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that writes results without end, to be stopped by a test. */
final class StoppedRun {
    private StoppedRun() {}

    public static void main(String[] arguments) throws IOException {
        try (OutputFolder output = OutputFolder.prepare(Path.of(arguments[0], "out"),
                () -> System.err.println("stopped"))) {
            output.write("results.json", new byte[1]);
            System.out.println("writing");
            for (int number = 0;; number++) {
                output.write("report" + number % 100 + ".html", new byte[1000]);
            }
        }
    }
}
