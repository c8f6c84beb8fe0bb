// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import io.plumbline.guardrails.detect.HarmDetector;
import io.plumbline.guardrails.grounding.EntailmentScorer;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text models of a folder, one sub-folder each.
 *
 * @param harms      stages of detection
 * @param entailment the model of entailment, when there is one
 */
public record TextModels(List<HarmDetector> harms, Optional<EntailmentScorer> entailment) implements AutoCloseable {
    /** Copies the list. */
    public TextModels {
        harms = List.copyOf(harms);
    }

    /** Opens every sub-folder of {@code folder} that holds a {@code detector.json}. */
    public static TextModels load(Path folder) {
        List<HarmDetector> harms = new ArrayList<>();
        List<EntailmentScorer> entailment = new ArrayList<>();
        try {
            for (Path each : folders(folder)) {
                Description description = Description.read(each);
                if (description.kind().equals("harm")) {
                    harms.add(new OnnxHarmDetector(description));
                } else {
                    entailment.add(new OnnxEntailment(description));
                }
            }
            if (entailment.size() > 1) {
                throw new PlumblineException(Category.INVALID_CONFIGURATION, "The folder " + folder + " holds "
                        + entailment.size() + " models of entailment, and only one can be used; move the others away.");
            }
            return new TextModels(harms, entailment.stream().findFirst());
        } catch (RuntimeException failure) {
            close(harms);
            close(entailment);
            throw failure;
        }
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> Files.isRegularFile(each.resolve("detector.json"))).sorted().toList();
        } catch (IOException failure) {
            throw new PlumblineException(Category.NOT_FOUND, "The folder of text models " + folder
                    + " cannot be read; guardrails.models must name a folder that holds one folder for each model.",
                    failure);
        }
    }

    /** Closes every model. */
    @Override
    public void close() {
        close(harms);
        close(entailment.stream().toList());
    }

    private static void close(List<?> models) {
        for (Object model : models) {
            if (model instanceof OnnxHarmDetector detector) {
                detector.close();
            } else if (model instanceof OnnxEntailment scorer) {
                scorer.close();
            }
        }
    }
}
