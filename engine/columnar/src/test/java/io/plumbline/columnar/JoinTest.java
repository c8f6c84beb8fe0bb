// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.data.Value;
import io.plumbline.measure.Notice;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinTest {
    @TempDir
    Path folder;

    @Test
    void byIdRowsKeepTheOrderOfTheDatasetAndUnmatchedOnesAreReported() {
        Path main = csv("main.csv", "id,y\n3,1\n1,0\n2,1\n");
        Path facets = csv("facets.csv", "id,sex\n1,f\n3,m\n9,f\n");
        try (Dataset dataset = Tables.open(joined(main, facets, null, "id"))) {
            assertThat(dataset.columns()).containsExactly("id", "y", "sex");
            assertThat(dataset.rows()).isEqualTo(2);
            assertThat(dataset.files()).isEqualTo(2);
            assertThat(dataset.valuesInOrder("id", 9)).containsExactly(new Value.Whole(3), new Value.Whole(1));
            assertThat(dataset.valuesInOrder("sex", 9)).containsExactly(new Value.Text("m"), new Value.Text("f"));
            assertThat(dataset.notices()).extracting(Notice::message).containsExactly(
                    "1 of 3 rows of " + main + " have no partner by id and are left out.",
                    "1 of 3 rows of " + facets + " have no partner by id and are left out.");
        }
    }

    @Test
    void threeFilesJoinByRowOrder() {
        DatasetSpec spec = joined(csv("main.csv", "y\n1\n0\n"), csv("facets.csv", "sex\nf\nm\n"),
                csv("predictions.csv", "p\n0\n0\n"), null);
        try (Dataset dataset = Tables.open(spec)) {
            assertThat(dataset.columns()).containsExactly("y", "sex", "p");
            assertThat(dataset.scan(List.of("y", "p")).values()).isDeepEqualTo(new double[][]{{1, 0}, {0, 0}});
            assertThat(dataset.notices()).isEmpty();
        }
    }

    @Test
    void partsOfParquetJoinByRowOrderToo() {
        Path labels = Tables.folder(folder, "labels");
        Tables.parquet(labels, "1.parquet", "select i as y from range(3) t(i)");
        Tables.parquet(labels, "2.parquet", "select i + 3 as y from range(2) t(i)");
        DatasetSpec spec = joined(labels, csv("facets.csv", "s\na\nb\nc\nd\ne\n"), null, null);
        try (Dataset dataset = Tables.open(spec)) {
            Dataset.Block block = dataset.scan(List.of("y", "s"));
            assertThat(block.values()).isDeepEqualTo(new double[][]{{0, 1, 2, 3, 4}, {0, 1, 2, 3, 4}});
            assertThat(block.levels().get(1)).extracting(Value::text).containsExactly("a", "b", "c", "d", "e");
        }
    }

    @Test
    void byRowOrderBothNeedEquallyManyRows() {
        Tables.refusal(Category.INVALID_DATA,
                joined(csv("main.csv", "y\n1\n0\n"), csv("facets.csv", "sex\nf\n"), null, null))
                .contains("main.csv has 2 rows", "facets.csv has 1");
    }

    @Test
    void idsThatNeverMeetAreRefused() {
        Tables.refusal(Category.INVALID_DATA,
                joined(csv("main.csv", "id,y\n1,0\n"), csv("facets.csv", "id,s\n2,f\n"), null, "id"))
                .contains("No id in column 'id' is in all of");
    }

    @Test
    void idsThatRepeatAreRefused() {
        Tables.refusal(Category.INVALID_DATA,
                joined(csv("main.csv", "id,y\n1,0\n"), csv("facets.csv", "id,s\n1,f\n1,m\n"), null, "id"))
                .contains("facets.csv repeats an earlier id in 1 rows");
    }

    @Test
    void aColumnInTwoFilesIsRefusedUnlessItIsTheId() {
        Tables.refusal(Category.INVALID_DATA,
                joined(csv("main.csv", "id,y\n1,0\n"), csv("facets.csv", "id,y\n1,0\n"), null, "id"))
                .contains("Column 'y' is in both");
        Tables.refusal(Category.INVALID_DATA,
                joined(csv("main.csv", "y\n0\n"), csv("facets.csv", "id,s\n1,0\n"), null, "id"))
                .contains("'id' is not a column of", "main.csv");
    }

    private Path csv(String name, String content) {
        return Tables.write(folder, name, content);
    }

    private static DatasetSpec joined(Path main, Path facets, @Nullable Path predictions,
            @Nullable String id) {
        return new DatasetSpec(Tables.source(main), Optional.of(Tables.source(facets)),
                Optional.ofNullable(predictions).map(Tables::source), Optional.ofNullable(id));
    }
}
