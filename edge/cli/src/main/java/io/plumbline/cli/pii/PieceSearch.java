// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.SensitiveData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Searches pieces of files. What a column is called is read before its cells, since "4711" alone is no PIN and below the
 * heading "pin" it is.
 */
public final class PieceSearch {
    private final SensitiveData detectors = SensitiveData.builtIn();
    private final Set<EntityType> types;
    private final double fewest;
    private final Set<String> columns;

    /**
     * Searches for {@code types}.
     *
     * @param fewest  the lowest score that counts
     * @param columns the columns to search; empty for all
     */
    public PieceSearch(Set<EntityType> types, double fewest, Set<String> columns) {
        this.types = Set.copyOf(types);
        this.fewest = fewest;
        this.columns = Set.copyOf(columns);
    }

    /**
     * Returns what the piece {@code text} of {@code column} holds, by offsets into it, and where each is.
     *
     * @param line the line the piece begins in, or its row; a row has one place, plain text one per line
     */
    public List<Located> find(long line, String column, String text) {
        List<Located> located = new ArrayList<>();
        int seen = 0;
        long at = line;
        for (Finding finding : find(column, text)) {
            if (column.isEmpty()) {
                at += text.substring(seen, finding.begin()).chars().filter(sign -> sign == '\n').count();
                seen = finding.begin();
            }
            located.add(new Located(at, finding));
        }
        return located;
    }

    private List<Finding> find(String column, String text) {
        if (text.isBlank() || !columns.isEmpty() && !columns.contains(column)) {
            return List.of();
        }
        String heading = column.isEmpty() ? "" : column + ": ";
        List<Finding> found = new ArrayList<>();
        for (Finding each : detectors.find(heading + text, types)) {
            int begin = Math.max(0, each.begin() - heading.length());
            int end = each.end() - heading.length();
            if (end > begin && each.score() >= fewest) {
                found.add(new Finding(each.type(), begin, end, each.score(), each.detector()));
            }
        }
        return found;
    }

    /**
     * A finding and where it is.
     *
     * @param line    the line or row, counted from 1
     * @param finding what, by offsets into its piece
     */
    public record Located(long line, Finding finding) {}
}
