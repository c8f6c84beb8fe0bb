// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench;

import io.plumbline.data.Value;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.Dimension.Role;
import io.plumbline.fairness.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The generated data all benchmarks run on: gender, race, department, two normal features, a label that depends on
 * them, a score with noise and a prediction. Row i is a function of i alone, so that any number of threads makes the same
 * rows and the first thousand rows of a million are the rows of a thousand.
 */
final class Recipe {
    private static final List<String> GENDERS = List.of("F", "M");
    private static final List<String> RACES = List.of("A", "B", "C", "D");
    private static final List<String> DEPARTMENTS = IntStream.range(0, 10).mapToObj(department -> "g" + department)
            .toList();

    private Recipe() {}

    /** The axes of the cube of {@link #codes}, in order. */
    static final List<Dimension> AXES = List.of(texts("gender", Role.FACET, GENDERS),
            texts("race", Role.FACET, RACES), texts("dept", Role.STRATUM, DEPARTMENTS), bits("label", Role.LABEL),
            bits("pred", Role.PREDICTED));

    /** Writes {@code rows} rows to {@code file}, whose ending says whether as Parquet or CSV. */
    static void write(Path file, long rows) {
        String format = file.toString().endsWith(".csv") ? "csv, header" : "parquet";
        run(statement -> statement.execute("copy (" + query(rows) + ") to '" + file + "' (format " + format + ")"));
    }

    /** Returns the rows as codes, shape (axes, rows): each the index of the row's level on that axis of {@link #AXES}. */
    static int[][] codes(int rows) {
        int[][] codes = new int[AXES.size()][rows];
        run(statement -> {
            String query = """
                    select list_position(['F', 'M'], gender) - 1, list_position(['A', 'B', 'C', 'D'], race) - 1,
                        substr(dept, 2)::int, label::int, pred::int
                    from (%s)
                    """.formatted(query(rows));
            try (ResultSet result = statement.executeQuery(query)) {
                for (int row = 0; result.next(); row++) {
                    for (int axis = 0; axis < codes.length; axis++) {
                        codes[axis][row] = result.getInt(axis + 1);
                    }
                }
            }
        });
        return codes;
    }

    /** Returns the two features as numbers, shape (2, rows). */
    static double[][] features(int rows) {
        double[][] values = new double[2][rows];
        run(statement -> {
            try (ResultSet result = statement.executeQuery("select f1, f2 from (%s)".formatted(query(rows)))) {
                for (int row = 0; result.next(); row++) {
                    values[0][row] = result.getDouble(1);
                    values[1][row] = result.getDouble(2);
                }
            }
        });
        return values;
    }

    // u1 to u8: independent uniforms in (0, 1) from a hash of row and column; normals by Box and Muller.
    private static String query(long rows) {
        return """
                select gender, race, dept, f1, f2, label, score, (score > 0.5)::bigint as pred
                from (
                    select gender, race, dept, f1, f2, (u7 < 1 / (1 + exp(-z)))::bigint as label,
                        1 / (1 + exp(-(z + 0.5 * noise))) as score
                    from (
                        select *, -0.3 + 0.8 * f1 - 0.4 * f2 + 0.5 * (gender = 'M')::int - 0.3 * (race = 'B')::int as z
                        from (
                            select if(u1 < 0.4, 'F', 'M') as gender,
                                case when u2 < 0.6 then 'A' when u2 < 0.8 then 'B' when u2 < 0.95 then 'C'
                                    else 'D' end as race,
                                'g' || floor(10 * u3)::int as dept,
                                sqrt(-2 * ln(u4)) * cos(2 * pi() * u5) as f1,
                                sqrt(-2 * ln(u4)) * sin(2 * pi() * u5) as f2,
                                sqrt(-2 * ln(u6)) * cos(2 * pi() * u8) as noise, u7
                            from (select %s from range(%d) as numbers(i))
                        )
                    )
                )
                """.formatted(uniforms(), rows);
    }

    private static String uniforms() {
        return String.join(", ", IntStream.rangeClosed(1, 8)
                .mapToObj(draw -> "((hash(42 + 8 * i + %d) >> 12)::double + 0.5) / 4503599627370496 as u%d"
                        .formatted(draw - 1, draw))
                .toList());
    }

    private static Dimension texts(String name, Role role, List<String> values) {
        return new Dimension(name, role,
                values.stream().<Level>map(value -> new Level.Exactly(new Value.Text(value))).toList());
    }

    private static Dimension bits(String name, Role role) {
        return new Dimension(name, role, List.of(new Level.Exactly(new Value.Whole(0)),
                new Level.Exactly(new Value.Whole(1))));
    }

    private static void run(Work work) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set preserve_insertion_order = true");
            work.on(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("the benchmark data could not be generated", failure);
        }
    }

    private interface Work {
        void on(Statement statement) throws SQLException;
    }
}
