// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens datasets. */
public final class Datasets {
    /** Input up to this size is converted whole at once; beyond, only the columns asked for. */
    private static final long SMALL_BYTES = 64L << 20;

    private Datasets() {}

    /**
     * Opens the files that {@code spec} names. Formats, column names and headers are checked now; rows are read when first
     * asked for.
     *
     * @throws PlumblineException when a file is missing, may not be read, or is not what its description says
     */
    public static Dataset open(DatasetSpec spec, OpenSettings settings) {
        List<DatasetSpec.Source> sources = Stream
                .of(Optional.of(spec.main()), spec.facets(), spec.predictions()).flatMap(Optional::stream).toList();
        List<Parts> parts = sources.stream().map(source -> Parts.find(source, settings.allowedFolders())).toList();
        List<Path> files = parts.stream().flatMap(part -> part.files().stream()).toList();
        long bytes = files.stream().mapToLong(Datasets::size).sum();
        Engine engine = Engine.open(settings, files, bytes);
        Fingerprint fingerprint = Fingerprint.start(files);
        try {
            RowSource rows = rows(engine, sources, parts, spec.join(), bytes <= SMALL_BYTES);
            return new DuckDbDataset(engine, rows, spec, parts, fingerprint);
        } catch (PlumblineException failure) {
            fingerprint.stop();
            engine.close();
            throw failure;
        }
    }

    private static RowSource rows(Engine engine, List<DatasetSpec.Source> sources, List<Parts> parts,
            Optional<String> join, boolean small) {
        List<JoinedRows.Side> sides = new ArrayList<>();
        for (int index = 0; index < sources.size(); index++) {
            RowSource rows = source(engine, parts.get(index), sources.get(index), "source" + index, small);
            sides.add(new JoinedRows.Side(parts.get(index).shown(), rows));
        }
        return sides.size() == 1 ? sides.get(0).rows() : new JoinedRows(engine, sides, join, small);
    }

    private static RowSource source(Engine engine, Parts parts, DatasetSpec.Source source, String table,
            boolean small) {
        return switch (parts.format()) {
            case CSV -> new CsvRows(engine, parts, source.headers(), table, small);
            case PARQUET -> new ParquetRows(engine, parts, source.headers());
            case JSON, JSON_LINES -> new JsonRows(engine, parts, source, table);
        };
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "Could not read " + file + ": " + failure.getMessage(), failure);
        }
    }
}
