// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.data.Value;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.Dimension.Role;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.Selection;
import io.plumbline.fairness.results.TypeDecision.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What both modes make of the label levels that were counted. Labels and predictions that are numbers to strict are
 * gathered into the few classes that the two modes tell apart, so that distribution metrics compare those and not every
 * single number.
 */
final class Labels {
    private final LabelPlan plan;
    private final Reading observed;
    private final Reading predicted;
    private final Predictions predictions;

    private Labels(LabelPlan plan, Reading observed, Reading predicted, Predictions predictions) {
        this.plan = plan;
        this.observed = observed;
        this.predicted = predicted;
        this.predictions = predictions;
    }

    /** The predicted label's axis as counted, with both modes' answers by level. */
    record Predictions(Dimension axis, byte[] compat, byte[] strict) {}

    static Labels of(LabelPlan plan, Counted counted) {
        List<Level> labels = counted.shared(Role.LABEL).levels();
        byte[] compat = new byte[labels.size()];
        String error = "";
        try {
            compat = plan.compatLabel(labels);
        } catch (CompatFailure failure) {
            error = failure.text();
        }
        boolean gather = plan.strict().choice() == Choice.CONTINUOUS;
        Reading observed = Reading.of(labels, compat, plan.strictLabel(labels), error, gather);
        Dimension axis = counted.shared(Role.PREDICTED);
        if (plan.predicted().isEmpty()) {
            return new Labels(plan, observed, Reading.of(List.of(), new byte[0], new byte[0], "", false),
                    new Predictions(axis, new byte[0], new byte[0]));
        }
        Predictions predictions = new Predictions(axis, new byte[axis.levels().size()],
                plan.strictPredicted(axis.levels()));
        String predictedError = "";
        try {
            predictions = new Predictions(axis, plan.compatPredicted(axis.levels()), predictions.strict());
        } catch (CompatFailure failure) {
            predictedError = failure.text();
        }
        return new Labels(plan, observed,
                Reading.of(axis.levels(), predictions.compat(), predictions.strict(), predictedError,
                        gather || plan.scoreThreshold().isPresent()),
                predictions);
    }

    /** Returns {@code cube} with its label axes gathered as the answers below expect. */
    ContingencyCube simplified(ContingencyCube cube) {
        ContingencyCube result = observed.apply(cube, Role.LABEL);
        return plan.predicted().isPresent() ? predicted.apply(result, Role.PREDICTED) : result;
    }

    LabelPlan plan() {
        return plan;
    }

    Predictions predictions() {
        return predictions;
    }

    byte[] compatLabel() {
        return observed.compat;
    }

    byte[] strictLabel() {
        return observed.strict;
    }

    byte[] compatPredicted() {
        return predicted.compat;
    }

    byte[] strictPredicted() {
        return predicted.strict;
    }

    /** Returns the original's error about the observed label, empty text when there is none. */
    String compatLabelError() {
        return observed.error;
    }

    /** Returns the original's error about the predictions, empty text when there is none. */
    String compatPredictedError() {
        return predicted.error;
    }

    /** Returns the error for the original's performance block; an empty list of values is a bare assertion there. */
    String performanceError() {
        return plan.values().isEmpty()
                ? "AssertionError"
                : !observed.error.isEmpty() ? observed.error : predicted.error;
    }

    /** Returns a selection of the original's positives without regard to facets. */
    Selection anySelection(ContingencyCube cube) {
        int axis = cube.find(Role.FACET);
        return new Selection(axis, new byte[cube.dimensions().get(axis).levels().size()], compatLabel(),
                compatPredicted(),
                false);
    }

    /** Returns how the levels of the observed label were gathered. */
    Map<Level, Level> gathered() {
        return observed.gathered;
    }

    /** Answers by level, after levels were gathered or left alone. */
    private record Reading(List<Level> levels, byte[] compat, byte[] strict, String error, Map<Level, Level> gathered) {

        static Reading of(List<Level> levels, byte[] compat, byte[] strict, String error, boolean gather) {
            if (!gather) {
                return new Reading(levels, compat, strict, error, Map.of());
            }
            Map<Level, Level> gathered = new LinkedHashMap<>();
            List<Level> classes = new ArrayList<>();
            byte[] compatByClass = new byte[levels.size()];
            byte[] strictByClass = new byte[levels.size()];
            for (int code = 0; code < levels.size(); code++) {
                Level name = name(strict[code], compat[code]);
                int at = classes.indexOf(name);
                if (at < 0) {
                    at = classes.size();
                    classes.add(name);
                }
                compatByClass[at] = compat[code];
                strictByClass[at] = strict[code];
                gathered.put(levels.get(code), name);
            }
            return new Reading(classes, Arrays.copyOf(compatByClass, classes.size()),
                    Arrays.copyOf(strictByClass, classes.size()), error, gathered);
        }

        private static Level name(byte strict, byte compat) {
            if (strict == Selection.LEFT_OUT) {
                return new Level.Exactly(Value.MISSING);
            }
            String name = strict == Selection.YES ? "positive" : "negative";
            return new Level.Exactly(new Value.Text(strict == compat ? name : name + " (not to the original)"));
        }

        ContingencyCube apply(ContingencyCube cube, Role role) {
            if (gathered.isEmpty()) {
                return cube;
            }
            int axis = cube.find(role);
            int[] codes = cube.dimensions().get(axis).levels().stream()
                    .mapToInt(level -> levels.indexOf(gathered.getOrDefault(level, level))).toArray();
            return cube.collapse(axis, codes, levels);
        }
    }
}
