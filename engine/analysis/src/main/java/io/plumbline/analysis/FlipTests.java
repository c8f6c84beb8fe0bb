// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.columnar.Dataset;
import io.plumbline.columnar.Dataset.Block;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.FlipResult;
import io.plumbline.fairness.flip.FlipTest;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.measure.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the flip test, the one metric that looks at rows. Columns are scanned once, when the first facet asks for them. */
final class FlipTests {
    private static final long MOST_CELLS = 100_000_000;

    private final AnalysisConfig config;
    private final Columns columns;
    private final Dataset dataset;
    private final Notices notices;
    private Optional<Scan> scan = Optional.empty();

    FlipTests(AnalysisConfig config, Columns columns, Dataset dataset, Notices notices) {
        this.config = config;
        this.columns = columns;
        this.dataset = dataset;
        this.notices = notices;
    }

    /** What the flip test gave in each mode; empty where it was not asked for or could not run. */
    record Outcome(Optional<CompatValue> compat, Optional<FlipResult> strict) {
        static final Outcome NONE = new Outcome(Optional.empty(), Optional.empty());
    }

    /** Runs the flip test for {@code split} of the facet on axis {@code facet}. */
    Outcome run(FacetPlan.Split split, Labels labels, Dimension facet) {
        if (!config.postTraining().contains("FT") || columns.predicted().isEmpty()) {
            return Outcome.NONE;
        }
        List<String> features = columns.features(dataset.columns(), facet.name());
        if (dataset.rows() * (features.size() + 2) > MOST_CELLS) {
            return tooLarge(features.size());
        }
        Scan rows = scan();
        double[][] values = new double[features.size()][];
        boolean[] text = new boolean[features.size()];
        for (int index = 0; index < values.length; index++) {
            int at = rows.columns.indexOf(features.get(index));
            values[index] = rows.block.values()[at];
            text[index] = !rows.block.levels().get(at).isEmpty();
        }
        Labels.Predictions answers = labels.predictions();
        int facetAt = rows.columns.indexOf(facet.name());
        int predictedAt = rows.columns.indexOf(answers.axis().name());
        Optional<CompatValue> compat = split.compat().isEmpty() || !labels.compatPredictedError().isEmpty()
                ? Optional.empty()
                : Optional.of(FlipTest.compat(values, text,
                        RowCodes.answers(rows.block, facetAt, facet, split.compat().get()),
                        RowCodes.answers(rows.block, predictedAt, answers.axis(), answers.compat())));
        Optional<FlipTest.Outcome> strict = split.strict().map(sides -> FlipTest.strict(values, text,
                RowCodes.answers(rows.block, facetAt, facet, sides),
                RowCodes.answers(rows.block, predictedAt, answers.axis(), answers.strict()), config.options().level(),
                config.options().seed()));
        strict.ifPresent(outcome -> outcome.notes().forEach(note -> notices.info("flip-test", split.disadvantaged(),
                split.disadvantaged() + ": " + note, Map.of())));
        return new Outcome(compat, strict.map(FlipTest.Outcome::result));
    }

    private Outcome tooLarge(int features) {
        String reason = "the flip test looks at rows and is not run on " + dataset.rows() + " rows x " + features
                + " features";
        notices.warn("flip-test-too-large", "FT", "FT was left out: " + reason + " (at most " + MOST_CELLS
                + " values): leave columns out by excluded_columns, or give a sample.", Map.of());
        return new Outcome(Optional.of(CompatValue.failed(reason)),
                Optional.of(new FlipResult(Measurement.undefined(reason), Optional.empty(), 0, List.of())));
    }

    private Scan scan() {
        Scan known = scan.orElseGet(() -> {
            List<String> all = new ArrayList<>();
            for (String facet : columns.facets()) {
                columns.features(dataset.columns(), facet).stream().filter(name -> !all.contains(name))
                        .forEach(all::add);
                if (!all.contains(facet)) {
                    all.add(facet);
                }
            }
            columns.predicted().filter(name -> !all.contains(name)).ifPresent(all::add);
            return new Scan(all, dataset.scan(all));
        });
        scan = Optional.of(known);
        return known;
    }

    private record Scan(List<String> columns, Block block) {}
}
