// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.search;

import io.plumbline.privacy.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a column holds people's names, told from some of its cells: a single name that no list knows is no name by
 * itself, but among names it is one. Counts cells one by one; not for several threads at once.
 */
public final class NameVote {
    /** Fewer cells say nothing about a column. */
    private static final int FEWEST_CELLS = 8;
    private static final double LEAST_SHARE = 0.7;
    /** What a name must cover of its cell to count: titles and remarks are not part of it. */
    private static final double LEAST_COVER = 0.7;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 60;
    private static final String DETECTOR = "column-of-names";

    private long cells;
    private long names;

    /** Counts {@code cell} and what was found in it; blank cells do not count. */
    public void add(String cell, List<Found> found) {
        if (!cell.isBlank()) {
            cells++;
            names += isCovered(cell, found) ? 1 : 0;
        }
    }

    /** Returns how many cells were counted. */
    public long cells() {
        return cells;
    }

    /** Returns the share of cells that are names, when it is large enough to take the others for names, too. */
    public Optional<Double> share() {
        double share = (double) names / Math.max(1, cells);
        return cells >= FEWEST_CELLS && share >= LEAST_SHARE ? Optional.of(share) : Optional.empty();
    }

    /** Returns {@code found}, completed to one name where {@code cell} of such a column looks like one. */
    static List<Found> completed(String cell, List<Found> found, double share) {
        boolean otherwise = found.stream().anyMatch(each -> !isName(each));
        if (otherwise || !looksLikeName(cell) || isCovered(cell, found)) {
            return found;
        }
        List<Found> whole = new ArrayList<>();
        int begin = cell.length() - cell.stripLeading().length();
        whole.add(new Found(Kind.of(EntityType.NAME), begin, cell.stripTrailing().length(), share, DETECTOR));
        return whole;
    }

    private static boolean isName(Found found) {
        return found.kind().builtIn().filter(EntityType.NAME::equals).isPresent();
    }

    private static boolean isCovered(String cell, List<Found> found) {
        int covered = found.stream().filter(NameVote::isName).mapToInt(Found::length).sum();
        return covered > 0 && covered >= LEAST_COVER * cell.strip().length();
    }

    /** One to five words of letters, with what stands between the parts of names. */
    private static boolean looksLikeName(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.length() > LONGEST || !Character.isLetter(text.codePointAt(0))) {
            return false;
        }
        boolean letters = text.codePoints().allMatch(point -> Character.isLetter(point) || " ,.'’-".indexOf(point) >= 0
                || Character.getType(point) == Character.NON_SPACING_MARK);
        return letters && text.split(" +").length <= MOST_WORDS;
    }
}
