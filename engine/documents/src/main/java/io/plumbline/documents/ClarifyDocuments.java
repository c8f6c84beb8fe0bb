// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.fairness.BiasMetrics;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes analysis.json in the shape of the AWS original: explanations without their errors, and of bias compat values only,
 * metrics in alphabetical order, infinities as text, and null with an error's text for a metric that failed.
 */
public final class ClarifyDocuments {
    private static final String VERSION = "1.0";

    private ClarifyDocuments() {}

    /** Returns the document of {@code results} and {@code explanations} as UTF-8. */
    public static byte[] write(AnalysisResults results, Optional<ExplanationResults> explanations) {
        return JsonOutput.document(out -> {
            out.text("version", VERSION);
            explanations.ifPresent(new ClarifyExplanations(out)::write);
            new StageWriter(out, results, Stage.POST_TRAINING).write("post_training_bias_metrics");
            new StageWriter(out, results, Stage.PRE_TRAINING).write("pre_training_bias_metrics");
        });
    }

    /** Writes the metrics of one stage. */
    private record StageWriter(JsonOutput out, AnalysisResults results, Stage stage) {

        /** Writes the block {@code name}, unless no metric of the stage was asked for. */
        void write(String name) {
            boolean asked = results.facets().stream().flatMap(facet -> facet.splits().stream())
                    .anyMatch(split -> !metrics(split).isEmpty());
            if (asked) {
                out.object(name, _ -> block());
            }
        }

        private void block() {
            out.text("label", results.label().name());
            out.object("facets",
                    _ -> splitsByFacet().forEach((facet, splits) -> out.objects(facet, splits, this::split)));
            out.text("label_value_or_threshold", results.label().compatPositive());
        }

        /** A column that is configured twice is one entry with the splits of both, since names are keys here. */
        private Map<String, List<SplitResults>> splitsByFacet() {
            return results.facets().stream().collect(Collectors.groupingBy(FacetResults::name, LinkedHashMap::new,
                    Collectors.flatMapping(facet -> facet.splits().stream(), Collectors.toList())));
        }

        private void split(SplitResults split) {
            out.text("value_or_threshold", split.valueOrThreshold());
            out.objects("metrics", metrics(split), metric -> {
                out.text("name", metric.name());
                out.text("description", description(metric.name()));
                value(metric.compat().orElseThrow());
            });
        }

        private static String description(String metric) {
            return BiasMetrics.find(metric).map(MetricSpec::compatDescription).orElse(metric);
        }

        private void value(CompatValue compat) {
            if (compat instanceof CompatValue.Failed(String error)) {
                out.nothing("value");
                out.text("error", error);
            } else {
                new NumberWriter(out).compat("value", compat);
            }
        }

        private List<MetricResult> metrics(SplitResults split) {
            return split.metrics().stream().filter(metric -> metric.stage() == stage && metric.compat().isPresent())
                    .sorted(Comparator.comparing(MetricResult::name)).toList();
        }
    }
}
