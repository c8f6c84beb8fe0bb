// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import io.plumbline.columnar.OpenSettings;
import io.plumbline.columnar.ParquetText;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The cells of a Parquet file. */
final class ParquetPieces {
    private ParquetPieces() {}

    static void walk(Path file, Optional<OutputStream> out, Cells cells, Pieces pieces, LongConsumer read)
            throws IOException {
        long bytes = Files.size(file);
        try (ParquetText table = open(file)) {
            List<String> columns = table.columns();
            pieces.columns(columns);
            long total = Math.max(1, table.rows());
            long[] row = new long[1];
            table.each(values -> {
                row[0]++;
                List<@Nullable String> now = new ArrayList<>();
                for (int column = 0; column < columns.size(); column++) {
                    String name = columns.get(column);
                    String cell = values.get(column);
                    now.add(cell == null
                            ? null
                            : pieces.piece(name, cell, Located.inRow(row[0], cells.cell(name, cell))));
                }
                pieces.rowEnd();
                read.accept((long) ((double) row[0] / total * bytes));
                return now;
            });
            out.ifPresent(table::write);
        }
    }

    /** Says what is wrong in words of this command; the engine takes every file for part of an analysis. */
    private static ParquetText open(Path file) throws IOException {
        try {
            return ParquetText.open(file.toRealPath(), OpenSettings.local());
        } catch (PlumblineException damaged) {
            throw damaged.category() == Category.INVALID_DATA
                    ? new PlumblineException(Category.INVALID_DATA, file
                            + " is not a Parquet file, or a damaged one. Write it again, or give it the ending of what "
                            + "it is.", damaged)
                    : damaged;
        }
    }
}
