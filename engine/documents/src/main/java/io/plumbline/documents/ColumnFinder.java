// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.documents.AnalysisConfig.ColumnRef;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the columns that a configuration names.
 *
 * @param present the columns there are, in order
 * @param source what they are columns of, for messages
 */
public record ColumnFinder(List<String> present, String source) {
    private static final int LISTED = 12;

    /**
     * Returns the name of the column {@code ref}.
     *
     * @param key where the configuration names it, for messages
     * @throws PlumblineException INVALID_DATA when there is no such column
     */
    public String find(String key, ColumnRef ref) {
        return switch (ref) {
            case ColumnRef.Index(int index) -> {
                if (index < 0 || index >= present.size()) {
                    throw new PlumblineException(Category.INVALID_DATA,
                            key + " is " + index + ", but " + source + " has "
                                    + present.size() + " columns, numbered 0 to " + (present.size() - 1) + ".");
                }
                yield present.get(index);
            }
            case ColumnRef.Name(String name) -> {
                if (!present.contains(name)) {
                    throw new PlumblineException(Category.INVALID_DATA,
                            key + " '" + name + "' is not a column of " + source + " (columns: " + listed(present)
                                    + ")."
                                    + Suggestions.hint(name, present));
                }
                yield name;
            }
        };
    }

    /** Returns the names of the columns {@code refs}; {@code key} gets their indices in messages. */
    public List<String> find(String key, List<ColumnRef> refs) {
        List<String> names = new ArrayList<>();
        for (int index = 0; index < refs.size(); index++) {
            names.add(find(key + "[" + index + "]", refs.get(index)));
        }
        return names;
    }

    /** Returns the first names of {@code names} for a sentence, and how many more there are. */
    public static String listed(List<String> names) {
        return names.size() <= LISTED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, LISTED)) + ", and " + (names.size() - LISTED) + " more";
    }
}
