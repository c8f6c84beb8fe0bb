// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import io.plumbline.privacy.tables.AnonymityFigures;
import io.plumbline.privacy.tables.AnonymityStudy;
import io.plumbline.privacy.tables.SensitiveColumn;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gathers the rows of a table for the figures of anonymity. */
public final class AnonymityRows {
    private static final int MOST_CLASSES = 2_000_000;
    private static final int MOST_NAMES = 1_000;

    private final String file;
    private final List<String> quasi;
    private final List<String> sensitive;
    private final AnonymityStudy study;
    private final Map<String, String> row = new HashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private long rows;

    /** Gathers {@code quasi} identifiers and {@code sensitive} columns of {@code file}. */
    public AnonymityRows(String file, List<String> quasi, List<String> sensitive) {
        this.file = file;
        this.quasi = quasi;
        this.sensitive = sensitive;
        this.study = new AnonymityStudy(quasi,
                sensitive.stream().map(name -> new SensitiveColumn(name, false)).toList(),
                MOST_CLASSES);
    }

    /** Refuses columns that are not among {@code known}. */
    public void require(Collection<String> known) {
        for (String name : Stream.concat(quasi.stream(), sensitive.stream()).toList()) {
            if (!known.contains(name)) {
                throw new PlumblineException(Category.INVALID_DATA, "'" + name + "' is not a column of " + file
                        + " (columns: " + String.join(", ", known) + ")." + Suggestions.hint(name, known));
            }
        }
        seen.addAll(known);
    }

    /** Takes a cell; several values of one record, as a JSON array has them, count as one that lists them. */
    public void cell(String column, String text) {
        if (seen.size() < MOST_NAMES) {
            seen.add(column);
        }
        if (quasi.contains(column) || sensitive.contains(column)) {
            row.merge(column, text, (before, more) -> before + ", " + more);
        }
    }

    /** Counts the row. */
    public void rowEnd() {
        study.add(quasi.stream().map(name -> row.getOrDefault(name, "")).toList(),
                sensitive.stream().map(name -> row.getOrDefault(name, "")).toList());
        row.clear();
        rows++;
    }

    /** Returns the figures; refuses columns that none of the rows had. */
    public AnonymityFigures figures() {
        if (rows > 0 && seen.size() < MOST_NAMES) {
            require(List.copyOf(seen));
        }
        return study.figures();
    }
}
