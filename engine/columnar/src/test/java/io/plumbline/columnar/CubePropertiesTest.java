// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold of every table, on 8 seeded ones: opening a dataset costs too much for more. */
class CubePropertiesTest {
    private static final String HEADER = "facet,label,score\n";
    private static final List<String> FACETS = List.of("a", "b", "\"c,d\"", "");
    private static final List<String> LABELS = List.of("0", "1", "2");
    private static final List<String> SCORES = List.of("0.5", "-1", "7.25", "NA");

    @TempDir
    Path folder;

    @Test
    void cubesOfPartsMergeIntoTheCubeOfTheWhole() {
        forTables((rows, name) -> {
            int half = rows.size() / 2;
            Path parts = Tables.folder(folder, name);
            Path first = csv(parts, "1.csv", rows.subList(0, half));
            Path second = csv(parts, "2.csv", rows.subList(half, rows.size()));

            assertThat(Tables.counts(cube(first).merge(cube(second)))).isEqualTo(counts(parts));
        });
    }

    @Test
    void rowOrderChangesNothing() {
        forTables((rows, name) -> {
            List<String> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(7));

            assertThat(counts(csv(folder, name + "-shuffled.csv", shuffled)))
                    .isEqualTo(counts(csv(folder, name + ".csv", rows)));
        });
    }

    @Test
    void csvAndParquetOfOneTableGiveTheSameCube() {
        forTables((rows, name) -> {
            Path csv = csv(folder, name + ".csv", rows);
            Path parquet = Tables.parquet(folder, name + ".parquet", "select * from read_csv('" + csv
                    + "', columns = {'facet': 'VARCHAR', 'label': 'BIGINT', 'score': 'DOUBLE'}, nullstr = ['', 'NA'])");

            assertThat(counts(parquet)).isEqualTo(counts(csv));
        });
    }

    private void forTables(TableCheck check) {
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            List<String> rows = new ArrayList<>(List.of("a,0,0.5\n", "b,1,NA\n"));
            for (int row = random.nextInt(60); row >= 0; row--) {
                rows.add(FACETS.get(random.nextInt(FACETS.size())) + "," + LABELS.get(random.nextInt(LABELS.size()))
                        + ","
                        + SCORES.get(random.nextInt(SCORES.size())) + "\n");
            }
            check.on(rows, "table" + seed);
        }
    }

    private static Path csv(Path folder, String name, List<String> rows) {
        return Tables.write(folder, name, HEADER + String.join("", rows));
    }

    private static Map<List<Level>, Long> counts(Path path) {
        return Tables.counts(cube(path));
    }

    private static ContingencyCube cube(Path path) {
        try (Dataset dataset = Tables.open(path)) {
            return dataset.count(List.of(Tables.axis("facet"), Tables.axis("label"),
                    Tables.axis("score", List.of(0.0, 0.5))), Optional.empty());
        }
    }

    /** A claim about one table. */
    private interface TableCheck {
        void on(List<String> rows, String name);
    }
}
