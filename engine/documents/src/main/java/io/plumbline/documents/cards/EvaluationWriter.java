// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.governance.cards.content.CardEvaluation;
import io.plumbline.governance.cards.content.CardMetric;
import java.util.List;
import java.util.Optional;

/** Writes evaluations as the schema has them. */
final class EvaluationWriter {
    private EvaluationWriter() {}

    static ObjectNode of(CardEvaluation evaluation) {
        ObjectNode tree = CardJson.object().put("name", evaluation.name());
        put(tree, "evaluation_observation", evaluation.observation());
        put(tree, "evaluation_job_arn", evaluation.jobArn());
        texts(tree, "datasets", evaluation.datasets());
        if (!evaluation.metadata().isEmpty()) {
            ObjectNode metadata = tree.putObject("metadata");
            evaluation.metadata().forEach(fact -> metadata.put(fact.getKey(), fact.getValue()));
        }
        ArrayNode groups = tree.putArray("metric_groups");
        evaluation.groups().forEach(group -> {
            ArrayNode metrics = groups.addObject().put("name", group.name()).putArray("metric_data");
            group.metrics().forEach(metric -> metric(metrics.addObject(), metric));
        });
        return tree;
    }

    private static void metric(ObjectNode tree, CardMetric metric) {
        tree.put("name", metric.name());
        put(tree, "notes", metric.notes());
        switch (metric) {
            case CardMetric.Number number -> tree.put("type", "number").put("value", number.value());
            case CardMetric.Word word -> tree.put("type", "string").put("value", word.value());
            case CardMetric.Flag flag -> tree.put("type", "boolean").put("value", flag.value());
            case CardMetric.Line line -> {
                ArrayNode points = tree.put("type", "linear_graph").putArray("value");
                line.points().forEach(point -> points.addArray().add(point.x()).add(point.y()));
                put(tree, "x_axis_name", line.across());
                put(tree, "y_axis_name", line.upright());
            }
            case CardMetric.Bars bars -> {
                ArrayNode values = tree.put("type", "bar_chart").putArray("value");
                bars.values().forEach(values::add);
                texts(tree, "x_axis_name", bars.bars());
                put(tree, "y_axis_name", bars.upright());
            }
            case CardMetric.Matrix matrix -> {
                ArrayNode rows = tree.put("type", "matrix").putArray("value");
                matrix.rows().forEach(row -> row.forEach(rows.addArray()::add));
                texts(tree, "x_axis_name", matrix.across());
                texts(tree, "y_axis_name", matrix.upright());
            }
        }
    }

    private static void put(ObjectNode tree, String name, Optional<String> value) {
        value.ifPresent(text -> tree.put(name, text));
    }

    private static void texts(ObjectNode tree, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = tree.putArray(name);
            values.forEach(array::add);
        }
    }
}
