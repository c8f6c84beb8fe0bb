// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One evaluation of the model.
 *
 * @param name        what it is called, 1 to 63 characters
 * @param observation what was seen
 * @param jobArn      the job that evaluated
 * @param datasets    what was evaluated on
 * @param metadata    facts of the writer's own, in their order
 * @param groups      what was measured
 */
public record CardEvaluation(String name, Optional<String> observation, Optional<String> jobArn, List<String> datasets,
        List<Map.Entry<String, String>> metadata, List<MetricGroup> groups) {
    public CardEvaluation {
        datasets = List.copyOf(datasets);
        metadata = List.copyOf(metadata);
        groups = List.copyOf(groups);
    }

    /** Metrics that belong together; the name has 1 to 63 characters. */
    public record MetricGroup(String name, List<CardMetric> metrics) {
        public MetricGroup {
            metrics = List.copyOf(metrics);
        }
    }
}
