// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.columnar.Column.Storage;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * CSV files, converted once into a table that holds the columns somebody asked for. Every field is kept as text; types
 * are found later from all of them, never from a sample.
 */
final class CsvRows implements RowSource {
    private final Engine engine;
    private final Parts parts;
    private final String table;
    private final boolean everything;
    private final boolean header;
    private final List<String> names;
    private final Set<String> loaded = new LinkedHashSet<>();
    private long rows = -1;

    /**
     * @param headers configured names, or empty
     * @param table name of the table to make
     * @param everything whether to load all columns at the first request, which is right for small files
     */
    CsvRows(Engine engine, Parts parts, List<String> headers, String table, boolean everything) {
        this.engine = engine;
        this.parts = parts;
        this.table = table;
        this.everything = everything;
        List<String> first = named(CsvHeader.firstRecord(parts.files().get(0)));
        String file = Parts.nameOf(parts.files().get(0));
        requireCommas(first, file);
        if (!headers.isEmpty()) {
            Names.requireCount(headers, first.size(), file);
        }
        header = headers.isEmpty() || headers.equals(first);
        names = Names.distinct(header ? first : headers, file);
        requireAlike(first);
    }

    @Override
    public List<String> columns() {
        return names;
    }

    @Override
    public Relation relation(Set<String> needed) {
        if (rows < 0 || !loaded.containsAll(needed)) {
            loaded.addAll(everything ? names : needed.stream().filter(names::contains).toList());
            load();
        }
        List<Column> columns = names.stream().map(name -> new Column(name, identifier(name), Storage.FIELDS)).toList();
        return new Relation(table, "rowid", rows, columns);
    }

    private void load() {
        String wanted = loaded.isEmpty()
                ? identifier(names.get(0))
                : loaded.stream().map(this::identifier).collect(Collectors.joining(", "));
        if (names.size() == 1) {
            wanted = "nullif(c0, '') as c0";
        }
        if (!everything) {
            engine.announce("reading " + parts.shown());
        }
        engine.execute("create or replace table " + table + " as select " + wanted + " from " + reader());
        rows = engine.number("select count(*) from " + table);
        if (rows == 0) {
            throw new PlumblineException(Category.INVALID_DATA,
                    parts.shown() + " has column names but no rows. A dataset needs at least one row of data.");
        }
    }

    private String reader() {
        String schema = IntStream.range(0, names.size()).mapToObj(index -> "'c" + index + "': 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        // In a file of one column the engine drops blank lines, as it should, only when '' is no missing token.
        List<String> missing = PandasText.MISSING_TOKENS.stream()
                .filter(token -> names.size() > 1 || !token.isEmpty()).toList();
        return "read_csv(" + Sql.list(parts.files().stream().map(Object::toString).toList()) + ", columns = " + schema
                + ", header = " + header + ", auto_detect = false, delim = ',', quote = '\"', escape = '\"',"
                + " strict_mode = true, nullstr = " + Sql.list(missing) + ")";
    }

    /** Names in the database are our own, since its names ignore case and those of a file do not. */
    private String identifier(String name) {
        return "c" + names.indexOf(name);
    }

    private void requireAlike(List<String> first) {
        String firstFile = Parts.nameOf(parts.files().get(0));
        for (var file : parts.files().subList(1, parts.files().size())) {
            List<String> other = named(CsvHeader.firstRecord(file));
            String otherFile = Parts.nameOf(file);
            if (header) {
                Names.requireSame(first, firstFile, other, otherFile);
            } else if (other.equals(names)) {
                throw new PlumblineException(Category.INVALID_DATA, otherFile + " starts with the column names and "
                        + firstFile + " does not. Give all files of a folder a header row, or none.");
            } else {
                Names.requireCount(names, other.size(), otherFile);
            }
        }
    }

    private static List<String> named(List<String> fields) {
        return IntStream.range(0, fields.size())
                .mapToObj(index -> fields.get(index).isEmpty() ? "Unnamed: " + index : fields.get(index)).toList();
    }

    private static void requireCommas(List<String> names, String file) {
        if (names.size() > 1) {
            return;
        }
        for (char other : new char[]{';', '\t', '|'}) {
            if (names.get(0).indexOf(other) >= 0) {
                throw new PlumblineException(Category.INVALID_DATA,
                        file + " has one column, and its first row holds '" + (other == '\t' ? "\\t" : other)
                                + "': fields must be separated by commas. Convert the file.");
            }
        }
    }
}
