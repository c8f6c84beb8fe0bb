// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.documents.JsonPath;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON Lines files and JSON documents, copied record after record into a table. */
final class JsonRows implements RowSource {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Optional<JsonPath> features;
    private final List<JsonPath> extras = new ArrayList<>();
    private final List<String> extraNames = new ArrayList<>();
    private final Relation relation;

    JsonRows(Engine engine, Parts parts, DatasetSpec.Source source, String table) {
        Optional<DatasetSpec.JsonPaths> paths = source.paths();
        features = paths.flatMap(DatasetSpec.JsonPaths::features).map(text -> JsonPath.compile("features", text));
        paths.flatMap(DatasetSpec.JsonPaths::label).ifPresent(text -> addExtra("label", text));
        paths.flatMap(DatasetSpec.JsonPaths::predictedLabel).ifPresent(text -> addExtra("predicted_label", text));
        try (JsonTable rows = new JsonTable(engine, table, extras.size())) {
            for (Path file : parts.files()) {
                read(file, parts.format(), rows);
            }
            rows.close();
            if (rows.rows() == 0) {
                throw new PlumblineException(Category.INVALID_DATA,
                        parts.shown() + " holds no records. A dataset needs at least one.");
            }
            relation = shown(rows, source, parts.shown());
        }
    }

    @Override
    public List<String> columns() {
        return relation.columns().stream().map(Column::name).toList();
    }

    @Override
    public Relation relation(Set<String> needed) {
        return relation;
    }

    private void addExtra(String key, String text) {
        extras.add(JsonPath.compile(key, text));
        extraNames.add(text);
    }

    private void read(Path file, Format format, JsonTable rows) {
        String name = Parts.nameOf(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            skipByteOrderMark(in);
            if (format == Format.JSON) {
                addDocument(in, name, rows);
            } else {
                addLines(in, name, rows);
            }
        } catch (JsonProcessingException failure) {
            throw malformed(name, failure);
        } catch (IOException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED, "Could not read " + file + ": " + failure.getMessage(),
                    failure);
        }
    }

    private void addLines(InputStream in, String file, JsonTable rows) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 0;
        for (int next = 0; next >= 0;) {
            line.reset();
            for (next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.write(next);
            }
            number++;
            addLine(line.toByteArray(), file + ", line " + number, rows);
        }
    }

    private void addLine(byte[] line, String where, JsonTable rows) throws IOException {
        if (IntStream.range(0, line.length).allMatch(at -> Character.isWhitespace(line[at]))) {
            return;
        }
        JsonNode record;
        try {
            record = JSON.readTree(line);
        } catch (JsonProcessingException failure) {
            throw malformedLine(where, failure);
        }
        List<@Nullable JsonNode> extra = new ArrayList<>();
        extras.forEach(path -> extra.add(path.find(record).orElse(null)));
        rows.add(features.isPresent() ? features.get().require(record, where) : record, extra, where);
    }

    private void addDocument(InputStream in, String file, JsonTable rows) throws IOException {
        JsonNode document = JSON.readTree(in);
        JsonNode records = features.isPresent() ? features.get().require(document, file) : document;
        requireList(records, file, features.isPresent() ? "features" : "the document");
        List<JsonNode> columns = new ArrayList<>();
        for (int index = 0; index < extras.size(); index++) {
            JsonNode values = extras.get(index).require(document, file);
            requireList(values, file, "'" + extraNames.get(index) + "'");
            if (values.size() != records.size()) {
                throw new PlumblineException(Category.INVALID_DATA, file + ": features selects " + records.size()
                        + " records and '" + extraNames.get(index) + "' selects " + values.size()
                        + " values. The two must be equally many.");
            }
            columns.add(values);
        }
        for (int index = 0; index < records.size(); index++) {
            int record = index;
            List<@Nullable JsonNode> extra = new ArrayList<>();
            columns.forEach(values -> extra.add(values.get(record)));
            rows.add(records.get(index), extra, file + ", record " + (index + 1));
        }
    }

    /** Names the columns: as configured, else as in the records, or column_0, column_1, ... when they are lists. */
    private Relation shown(JsonTable rows, DatasetSpec.Source source, String file) {
        List<String> keys = rows.keys();
        if (!source.headers().isEmpty()) {
            Names.requireCount(source.headers(), keys.size() + extras.size(), file);
            return rows.relation(Names.distinct(source.headers(), "headers"));
        }
        List<String> names = new ArrayList<>();
        for (int index = 0; index < keys.size(); index++) {
            names.add(rows.holdsLists() ? "column_" + index : keys.get(index));
        }
        Stream.of(source.labelColumn(), source.predictedLabelColumn()).flatMap(Optional::stream).forEach(names::add);
        Relation relation = rows.relation(names);
        // Without a features expression the record itself is the features, its label among them: one column, not two.
        List<Column> columns = features.isPresent()
                ? relation.columns()
                : IntStream.range(0, names.size()).filter(index -> names.indexOf(names.get(index)) == index)
                        .mapToObj(relation.columns()::get).toList();
        Names.distinct(columns.stream().map(Column::name).toList(), file);
        return new Relation(relation.from(), relation.row(), relation.rows(), columns);
    }

    private static void requireList(JsonNode selected, String file, String what) {
        if (!selected.isArray()) {
            throw new PlumblineException(Category.INVALID_DATA, file + ": " + what + " is "
                    + selected.getNodeType().name().toLowerCase(Locale.ROOT)
                    + " where a list with one entry per record was expected. Write an expression such as 'rows[*].label'.");
        }
    }

    private static void skipByteOrderMark(InputStream in) throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.reset();
        }
    }

    private static PlumblineException malformedLine(String where, JsonProcessingException failure) {
        return new PlumblineException(Category.INVALID_DATA, where + ", column " + failure.getLocation().getColumnNr()
                + ": not one valid JSON value. Each line must hold one record; a file that is one document is application/json.");
    }

    private static PlumblineException malformed(String file, JsonProcessingException failure) {
        return new PlumblineException(Category.INVALID_DATA, file + ", line " + failure.getLocation().getLineNr()
                + ", column " + failure.getLocation().getColumnNr()
                + ": not valid JSON. Mend it; a file with one record per line is application/jsonlines.");
    }
}
