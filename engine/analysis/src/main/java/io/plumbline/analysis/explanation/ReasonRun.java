// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.documents.ColumnFinder;
import io.plumbline.documents.ExplanationConfig.Reason;
import io.plumbline.documents.ExplanationConfig.Reasons;
import io.plumbline.explain.reasons.ReasonCodes;
import io.plumbline.explain.reasons.ReasonMap;
import io.plumbline.explain.reasons.ReasonSettings;
import io.plumbline.explain.results.ReasonResults;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reason codes, as a configuration asks for them. */
final class ReasonRun {
    private ReasonRun() {}

    /**
     * Returns the reasons of the adverse rows of {@code shapley}.
     *
     * @param background cells of the background rows
     * @param primary output that decides when the configuration names none
     */
    static ReasonResults of(Reasons config, ShapleyResults shapley, List<String> outputs, FeatureTable table,
            double[] background, int primary, ColumnFinder finder, double level, long seed, String origin) {
        ReasonSettings usual = ReasonSettings.usual(output(config.output(), outputs, primary), config.threshold(),
                config.adverseBelow(), config.comparedWith().orElse(origin));
        ReasonSettings settings = new ReasonSettings(usual.output(), usual.threshold(), usual.adverseBelow(),
                usual.baseline(), config.most(), usual.leastShare(), level, config.minimumStability(), seed);
        return ReasonCodes.of(shapley, outputs, table.features(), means(background, table.width()),
                map(config, shapley, table, finder), settings);
    }

    private static int output(Optional<String> name, List<String> outputs, int primary) {
        if (name.isEmpty()) {
            return primary;
        }
        int index = outputs.indexOf(name.get());
        if (index < 0) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    "plumbline.reason_codes.output is '" + name.get()
                            + "', but the model's outputs are " + String.join(", ", outputs) + "."
                            + Suggestions.hint(name.get(), outputs));
        }
        return index;
    }

    private static ReasonMap map(Reasons config, ShapleyResults shapley, FeatureTable table, ColumnFinder finder) {
        List<ReasonMap.Group> groups = new ArrayList<>();
        for (int index = 0; index < config.reasons().size(); index++) {
            Reason reason = config.reasons().get(index);
            List<String> names = finder.find("plumbline.reason_codes.reasons[" + index + "].features",
                    reason.features());
            groups.add(new ReasonMap.Group(reason.group(), reason.code(), reason.text(),
                    names.stream().map(name -> player(name, shapley, table)).distinct().toList(),
                    ReasonMap.Direction.valueOf(reason.direction().toUpperCase(Locale.ROOT)), !reason.allowed()));
        }
        return new ReasonMap(groups);
    }

    private static String player(String column, ShapleyResults shapley, FeatureTable table) {
        for (Player player : shapley.players()) {
            if (player.features().stream().anyMatch(index -> table.features().get(index).name().equals(column))) {
                return player.name();
            }
        }
        throw new PlumblineException(Category.INVALID_CONFIGURATION, "plumbline.reason_codes names " + column
                + ", which is no feature: it is a label, a prediction or excluded.");
    }

    private static double[] means(double[] background, int width) {
        double[] means = new double[width];
        int rows = background.length / width;
        for (int column = 0; column < width; column++) {
            int present = 0;
            for (int row = 0; row < rows; row++) {
                double cell = background[row * width + column];
                if (!Double.isNaN(cell)) {
                    means[column] += cell;
                    present++;
                }
            }
            means[column] = present == 0 ? Double.NaN : means[column] / present;
        }
        return means;
    }
}
