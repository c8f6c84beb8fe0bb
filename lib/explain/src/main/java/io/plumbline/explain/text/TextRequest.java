// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.explain.Game.Unit;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Rows with free text to explain.
 *
 * @param model with at least one {@link Feature.Kind#TEXT} column
 * @param rows the rows
 * @param dataset row number in the dataset of each row, from 0
 * @param background by feature: what stands in for absent features; cells of text columns are not looked at
 * @param replacement what stands in for a run of absent units of a text, such as "[MASK]"; empty to leave them out
 * @param granularity what texts are split into
 * @param language that texts are written in
 * @param unit of the values
 * @param coalitions model calls per row; absent: 2 F + 2048, where F counts the row's units and other features
 * @param seed decides the coalitions; equal seeds give bit-identical values
 * @param level coverage of the intervals
 * @param most units per text that are reported, the most important ones; absent for all
 */
public record TextRequest(Predictor model, Rows rows, long[] dataset, double[] background, String replacement,
        Granularity granularity, TextLanguage language, Unit unit, OptionalLong coalitions, long seed, double level,
        OptionalInt most) {
    public TextRequest {
        if (dataset.length != rows.count() || background.length != model.features().size()) {
            throw new IllegalArgumentException(
                    "a row number per row and a background cell per feature are needed, were "
                            + dataset.length + " and " + background.length);
        }
        if (model.features().stream().noneMatch(feature -> feature.kind() == Feature.Kind.TEXT)) {
            throw new PlumblineException(INVALID_CONFIGURATION,
                    "text_config was given, but none of the model's features "
                            + "is free text; name the text columns, or remove text_config.");
        }
        if (most.isPresent() && most.getAsInt() < 1) {
            throw new PlumblineException(INVALID_CONFIGURATION,
                    "max_top_tokens is " + most.getAsInt() + "; it must be at least 1.");
        }
        if (coalitions.isPresent() && coalitions.getAsLong() < 1) {
            throw new PlumblineException(INVALID_CONFIGURATION,
                    "num_samples is " + coalitions.getAsLong() + "; it must be at least 1.");
        }
    }
}
