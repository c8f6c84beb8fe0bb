// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.columnar.DatasetSpec.JsonPaths;
import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.data.Value;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {
    @TempDir
    Path folder;

    @Test
    void recordsThatAreObjectsNameTheirColumns() {
        Path file = lines("{\"a\": 1, \"b\": \"x\"}\n\n{\"b\": \"y\", \"c\": true}\n");
        try (Dataset dataset = Tables.open(file)) {
            assertThat(dataset.format()).isEqualTo("application/jsonlines");
            assertThat(dataset.columns()).containsExactly("a", "b", "c");
            assertThat(dataset.rows()).isEqualTo(2);
            assertThat(dataset.valuesInOrder("a", 9)).containsExactly(new Value.Decimal(1), Value.MISSING);
            assertThat(dataset.valuesInOrder("c", 9)).containsExactly(Value.MISSING, new Value.Flag(true));
        }
    }

    @Test
    void headersNameFeaturesThenLabelThenPrediction() {
        Path file = lines(
                "{\"f\": [1, 2.5], \"y\": 0, \"p\": {\"z\": 1}}\n{\"f\": [3, 4], \"y\": 1, \"p\": {\"z\": 0}}\n");
        DatasetSpec.Source source = source(file, paths("f", "y", "p.z"), "u", "v", "label", "predicted");
        try (Dataset dataset = Tables.open(Tables.alone(source))) {
            assertThat(dataset.columns()).containsExactly("u", "v", "label", "predicted");
            assertThat(dataset.labelColumn()).contains("label");
            assertThat(dataset.predictedLabelColumn()).contains("predicted");
            assertThat(dataset.profile(dataset.columns())).extracting(ColumnProfile::type)
                    .containsExactly(ColumnType.WHOLE, ColumnType.DECIMAL, ColumnType.WHOLE, ColumnType.WHOLE);
            assertThat(dataset.valuesInOrder("predicted", 9)).containsExactly(new Value.Whole(1), new Value.Whole(0));
        }
    }

    @Test
    void withoutHeadersListsAreNumberedAndLabelsNamedByTheirExpression() {
        DatasetSpec.Source source = source(lines("{\"f\": [1, 2], \"r\": {\"y\": 0}}\n"), paths("f", "r.y", null));
        try (Dataset dataset = Tables.open(Tables.alone(source))) {
            assertThat(dataset.columns()).containsExactly("column_0", "column_1", "y");
        }
        assertThat(source.labelColumn()).contains("y");
    }

    @Test
    void aLabelThatIsAFeatureToByNameIsOneColumn() {
        try (Dataset dataset = Tables
                .open(Tables.alone(source(lines("{\"a\": 1, \"y\": 0}\n"), paths(null, "y", null))))) {
            assertThat(dataset.columns()).containsExactly("a", "y");
        }
    }

    @Test
    void aDocumentIsReadByExpressionsThatSelectLists() {
        Path file = Tables.write(folder, "data.json",
                "{\"rows\": [{\"x\": \"a\", \"y\": 1}, {\"x\": \"b\", \"y\": 0}], \"p\": [1, 1]}");
        DatasetSpec.Source source = source(file, paths("rows[*].{x: x}", "rows[*].y", "p"));
        try (Dataset dataset = Tables.open(Tables.alone(source))) {
            assertThat(dataset.format()).isEqualTo("application/json");
            assertThat(dataset.columns()).containsExactly("x", "y", "p");
            assertThat(dataset.valuesInOrder("y", 9)).containsExactly(new Value.Whole(1), new Value.Whole(0));
        }
    }

    @Test
    void typesFollowTheJsonValues() {
        Path file = lines("""
                {"mixed": 1, "digits": "1", "big": 9223372036854775808, "flags": true, "none": null, "some": false}
                {"mixed": "x", "digits": "2", "big": 1, "flags": false, "none": null, "some": null}
                """);
        try (Dataset dataset = Tables.open(file)) {
            assertThat(dataset.profile(dataset.columns())).extracting(ColumnProfile::type).containsExactly(
                    ColumnType.TEXT, ColumnType.TEXT, ColumnType.DECIMAL, ColumnType.FLAG, ColumnType.DECIMAL,
                    ColumnType.TEXT);
            assertThat(dataset.valuesInOrder("digits", 9)).containsExactly(new Value.Text("1"), new Value.Text("2"));
            assertThat(dataset.valuesInOrder("some", 9)).containsExactly(new Value.Flag(false), Value.MISSING);
        }
    }

    @Test
    void aBrokenLineIsNamedWithoutItsContent() {
        Tables.refusal(Category.INVALID_DATA, lines("{\"a\": 1}\n{\"a\": secret}\n"))
                .startsWith("data.jsonl, line 2, column ").doesNotContain("secret");
    }

    @Test
    void recordsOfAnotherLengthOrShapeAreNamed() {
        Tables.refusal(Category.INVALID_DATA, lines("[1, 2]\n[1]\n"))
                .startsWith("data.jsonl, line 2: the record has 1 feature values where 2 were expected");
        Tables.refusal(Category.INVALID_DATA, lines("[1, 2]\n{\"a\": 1}\n")).contains("line 2", "an object");
    }

    @Test
    void expressionsThatSelectNothingAreNamedWithTheirLine() {
        Tables.refusal(Category.INVALID_DATA, Tables.alone(source(lines("{\"a\": 1}\n"), paths("b", null, null))))
                .contains("features 'b'", "data.jsonl, line 1");
    }

    @Test
    void listsOfDifferentLengthAreRefused() {
        Path file = Tables.write(folder, "data.json", "{\"x\": [[1], [2]], \"y\": [1]}");
        Tables.refusal(Category.INVALID_DATA, Tables.alone(source(file, paths("x", "y", null)))).contains("2 records",
                "1 values");
    }

    @Test
    void aDocumentThatIsNoListIsRefused() {
        Path file = Tables.write(folder, "data.json", "{\"x\": 1}");
        Tables.refusal(Category.INVALID_DATA, file).contains("the document is object where a list");
    }

    private Path lines(String content) {
        return Tables.write(folder, "data.jsonl", content);
    }

    private static DatasetSpec.Source source(Path file, JsonPaths paths, String... headers) {
        return new DatasetSpec.Source(file, Optional.empty(), List.of(headers), Optional.of(paths));
    }

    private static JsonPaths paths(@Nullable String features,
            @Nullable String label, @Nullable String predicted) {
        return new JsonPaths(Optional.ofNullable(features), Optional.ofNullable(label),
                Optional.ofNullable(predicted));
    }
}
