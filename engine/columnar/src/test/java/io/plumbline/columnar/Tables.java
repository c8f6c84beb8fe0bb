// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.columnar.Dataset.Axis;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.Level;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;

/** Writes and opens small files as the tests need them. */
final class Tables {
    private Tables() {}

    static Path write(Path folder, String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    static Path folder(Path parent, String name) {
        try {
            return Files.createDirectories(parent.resolve(name));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Writes what {@code query} gives as a Parquet file. */
    static Path parquet(Path folder, String name, String query) {
        Path file = folder.resolve(name);
        copy(query, file, "parquet");
        return file;
    }

    static void copy(String query, Path file, String format) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + query + ") to '" + file + "' (format " + format + ")");
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    static DatasetSpec.Source source(Path path, String... headers) {
        return new DatasetSpec.Source(path, Optional.empty(), List.of(headers), Optional.empty());
    }

    static DatasetSpec alone(DatasetSpec.Source source) {
        return new DatasetSpec(source, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Dataset open(Path path, String... headers) {
        return open(alone(source(path, headers)));
    }

    static Dataset open(DatasetSpec spec) {
        return Datasets.open(spec, OpenSettings.local());
    }

    /** Returns an assertion on the sentence with which reading everything of {@code spec} fails. */
    static AbstractStringAssert<?> refusal(Category category, DatasetSpec spec) {
        return refusal(category, () -> {
            try (Dataset dataset = open(spec)) {
                dataset.profile(dataset.columns());
            }
        });
    }

    static AbstractStringAssert<?> refusal(Category category, Path path, String... headers) {
        return refusal(category, alone(source(path, headers)));
    }

    static AbstractStringAssert<?> refusal(Category category, Runnable work) {
        List<String> sentence = new ArrayList<>();
        assertThatThrownBy(work::run).isInstanceOfSatisfying(PlumblineException.class, failure -> {
            Assertions.assertThat(failure.category()).isEqualTo(category);
            sentence.add(String.valueOf(failure.getMessage()));
        });
        return Assertions.assertThat(sentence.get(0));
    }

    static Axis axis(String column) {
        return new Axis(column, Dimension.Role.FACET, List.of(), OptionalInt.empty());
    }

    static Axis axis(String column, List<Double> breakpoints) {
        return new Axis(column, Dimension.Role.FACET, breakpoints, OptionalInt.empty());
    }

    static Axis axis(String column, int maxLevels) {
        return new Axis(column, Dimension.Role.FACET, List.of(), OptionalInt.of(maxLevels));
    }

    /** Returns the rows of each cell by its levels, so that cubes compare whatever the order of their codes. */
    static Map<List<Level>, Long> counts(ContingencyCube cube) {
        Map<List<Level>, Long> counts = new HashMap<>();
        for (int cell = 0; cell < cube.cells(); cell++) {
            List<Level> levels = new ArrayList<>();
            for (int axis = 0; axis < cube.dimensions().size(); axis++) {
                levels.add(cube.dimensions().get(axis).levels().get(cube.code(cell, axis)));
            }
            counts.put(levels, cube.count(cell));
        }
        return counts;
    }
}
