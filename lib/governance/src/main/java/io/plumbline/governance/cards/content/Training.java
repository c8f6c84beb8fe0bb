// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards.content;

import java.util.List;
import java.util.Optional;

/**
 * How the model was trained.
 *
 * @param objective      what was made large or small, in words
 * @param objectiveNotes what is to be said of that
 * @param observations   what was seen
 * @param jobArn         the training job
 * @param datasets       what it was trained on
 * @param images         the containers it was trained in
 * @param metrics        figures of the training
 * @param parameters     hyper-parameters
 */
public record Training(Optional<String> objective, Optional<String> objectiveNotes, Optional<String> observations,
        Optional<String> jobArn, List<String> datasets, List<String> images, List<Figure> metrics,
        List<Parameter> parameters) {
    public Training {
        datasets = List.copyOf(datasets);
        images = List.copyOf(images);
        metrics = List.copyOf(metrics);
        parameters = List.copyOf(parameters);
    }

    /** A figure of the training; {@code provided} by a person and not by the training job. */
    public record Figure(String name, double value, Optional<String> notes, boolean provided) {}

    /** A hyper-parameter; {@code provided} by a person and not by the training job. */
    public record Parameter(String name, String value, boolean provided) {}
}
