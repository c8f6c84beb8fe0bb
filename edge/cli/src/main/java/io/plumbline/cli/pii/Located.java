// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import io.plumbline.privacy.search.Found;
import io.plumbline.privacy.search.RunningSearch.Stretch;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding and where it is.
 *
 * @param line  the line or row, counted from 1
 * @param found what, by offsets into its piece
 */
public record Located(long line, Found found) {
    /** Returns the findings of {@code stretch}, which begins in {@code line}, each with its own line. */
    static List<Located> inLines(long line, Stretch stretch) {
        List<Located> located = new ArrayList<>();
        int seen = 0;
        long at = line;
        for (Found each : stretch.found()) {
            at += lineFeeds(stretch.text(), seen, each.begin());
            seen = each.begin();
            located.add(new Located(at, each));
        }
        return located;
    }

    /** Returns the findings of one row or record. */
    static List<Located> inRow(long row, List<Found> found) {
        return found.stream().map(each -> new Located(row, each)).toList();
    }

    static long lineFeeds(String text, int from, int to) {
        long count = 0;
        for (int at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        return count;
    }
}
