// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import static io.plumbline.documents.cards.ContentReader.items;
import static io.plumbline.documents.cards.ContentReader.text;
import static io.plumbline.documents.cards.ContentReader.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.governance.cards.content.CardEvaluation;
import io.plumbline.governance.cards.content.CardMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the evaluations of a card. */
final class EvaluationReader {
    private EvaluationReader() {}

    static CardEvaluation evaluation(JsonNode tree) {
        return new CardEvaluation(text(tree, "name").orElse(""), text(tree, "evaluation_observation"),
                text(tree, "evaluation_job_arn"), texts(tree, "datasets"), ContentReader.pairs(tree.path("metadata")),
                items(tree, "metric_groups").map(group -> new CardEvaluation.MetricGroup(
                        text(group, "name").orElse(""), items(group, "metric_data").map(EvaluationReader::metric)
                                .flatMap(Optional::stream).toList()))
                        .toList());
    }

    /** A metric whose value is not of the kind it says is passed over. */
    private static Optional<CardMetric> metric(JsonNode metric) {
        String name = text(metric, "name").orElse("");
        Optional<String> notes = text(metric, "notes");
        JsonNode value = metric.path("value");
        return switch (metric.path("type").asText()) {
            case "linear_graph" -> line(value).map(points -> new CardMetric.Line(name, notes, points,
                    text(metric, "x_axis_name"), text(metric, "y_axis_name")));
            case "bar_chart" -> numbers(value).map(bars -> new CardMetric.Bars(name, notes, bars,
                    texts(metric, "x_axis_name"), text(metric, "y_axis_name")));
            case "matrix" -> rows(value).map(rows -> new CardMetric.Matrix(name, notes, rows,
                    texts(metric, "x_axis_name"), texts(metric, "y_axis_name")));
            default -> simple(name, notes, value);
        };
    }

    private static Optional<CardMetric> simple(String name, Optional<String> notes, JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(new CardMetric.Flag(name, notes, value.booleanValue()));
        }
        if (finite(value)) {
            return Optional.of(new CardMetric.Number(name, notes, value.doubleValue()));
        }
        return value.isValueNode() && !value.isNull()
                ? Optional.of(new CardMetric.Word(name, notes, value.asText()))
                : Optional.empty();
    }

    private static Optional<List<CardMetric.Point>> line(JsonNode value) {
        return rows(value).filter(rows -> rows.stream().allMatch(row -> row.size() == 2))
                .map(rows -> rows.stream().map(row -> new CardMetric.Point(row.get(0), row.get(1))).toList());
    }

    private static Optional<List<List<Double>>> rows(JsonNode value) {
        List<List<Double>> rows = new ArrayList<>();
        for (JsonNode row : value) {
            Optional<List<Double>> read = numbers(row);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            rows.add(read.get());
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    private static Optional<List<Double>> numbers(JsonNode value) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode number : value) {
            if (!finite(number)) {
                return Optional.empty();
            }
            numbers.add(number.doubleValue());
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    private static boolean finite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }
}
