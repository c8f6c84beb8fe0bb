// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTextTest {
    @TempDir
    Path folder;

    @Test
    void cellsArePassedInOrderAndOnlyTouchedColumnsBecomeText() throws SQLException, IOException {
        Path file = folder.toRealPath().resolve("rows.parquet");
        sql("copy (select i as \"the \"\"id\"\"\", case when i % 2 = 0 then 'x' || i end as word, i / 2.0 as half"
                + " from range(5000) t(i)) to '" + file + "' (format parquet)");
        List<String> seen = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParquetText text = ParquetText.open(file, OpenSettings.local())) {
            assertThat(text.columns()).containsExactly("the \"id\"", "word", "half");
            assertThat(text.rows()).isEqualTo(5000);
            text.each(cells -> {
                List<@Nullable String> now = new ArrayList<>(cells);
                seen.add(now.get(0));
                now.set(1, "x4998".equals(now.get(1)) ? "hidden" : now.get(1));
                return now;
            });
            text.write(out);
        }
        Path copy = folder.resolve("copy.parquet");
        Files.write(copy, out.toByteArray());

        assertThat(seen).hasSize(5000).startsWith("0", "1").endsWith("4999");
        assertThat(sql(
                "select count(*) || ' ' || sum(half) || ' ' || count(word) || ' ' || max(word) filter (\"the \"\"id\"\"\" = 4998)"
                        + " || ' ' || any_value(typeof(\"the \"\"id\"\"\")) from '" + copy + "'"))
                .isEqualTo("5000 6248750.0 2500 hidden BIGINT");
    }

    private static String sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement made = connection.createStatement()) {
            if (!made.execute(statement)) {
                return "";
            }
            try (ResultSet rows = made.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
