// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import io.plumbline.guardrails.heads.HeadWeights;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a recipe lie below its output folder: the places that a checkout keeps them in. */
public final class Shipped {
    private static final String HEADS = "lib/guardrails/src/main/resources/io/plumbline/guardrails/heads/";
    private static final String CARDS = "docs/detectors/";

    private Shipped() {}

    /** Writes {@code NAME.heads} among the resources of the guardrails. */
    public static void weights(Path out, HeadWeights weights) {
        try (OutputStream file = Files.newOutputStream(made(out.resolve(HEADS + weights.name() + ".heads")))) {
            weights.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the card of a detector, {@code docs/detectors/NAME.md}. */
    public static void card(Path out, String name, String markdown) {
        write(out.resolve(CARDS + name + ".md"), markdown);
    }

    /** Writes the figures of a detector, {@code docs/detectors/NAME.report.json}. */
    public static void report(Path out, String name, String json) {
        write(out.resolve(CARDS + name + ".report.json"), json);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(made(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return file;
    }
}
