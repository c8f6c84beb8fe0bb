// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds in a text that comes in parts what would be found in the whole, in bounded memory. The text is searched in windows
 * that overlap: each hands over the findings that begin in its middle, seen with what stands before and behind it, and a
 * middle ends where no finding crosses. Nothing is found twice, and nothing is lost at a seam unless telling what it is
 * takes more text than a window shows around it. Not for several threads at once.
 */
public final class RunningSearch {
    private static final int MIDDLE = 1 << 18;
    private static final int BEFORE = 1 << 13;
    /** More than the longest finding there is, a private key. */
    private static final int BEHIND = 20_000;

    private final Function<String, List<Found>> search;
    private final int middle;
    private final int before;
    private final int behind;
    private final StringBuilder held = new StringBuilder();
    private int done;

    /** Searches each window by {@code search}. */
    public RunningSearch(Function<String, List<Found>> search) {
        this(search, MIDDLE, BEFORE, BEHIND);
    }

    /**
     * Searches windows of a size of one's own, in UTF-16 units.
     *
     * @param middle how far a window advances
     * @param before how much of the text before its middle it shows
     * @param behind how much of the text behind its middle it shows
     */
    public RunningSearch(Function<String, List<Found>> search, int middle, int before, int behind) {
        if (middle < 1 || before < 0 || behind < 0) {
            throw new IllegalArgumentException("a window of " + before + ", " + middle + " and " + behind + " units");
        }
        this.search = search;
        this.middle = middle;
        this.before = before;
        this.behind = behind;
    }

    /** Takes the next {@code part} of the text and returns the stretches that are searched now, perhaps none. */
    public List<Stretch> take(CharSequence part) {
        held.append(part);
        List<Stretch> ready = new ArrayList<>();
        while (held.length() - done >= middle + behind) {
            ready.add(next(done + middle));
        }
        return ready;
    }

    /** Returns the stretches that are left after the last part. */
    public List<Stretch> end() {
        List<Stretch> rest = new ArrayList<>();
        while (held.length() > done) {
            rest.add(next(held.length()));
        }
        return rest;
    }

    /** Returns the stretch that ends at {@code wanted}, or behind what crosses it. */
    private Stretch next(int wanted) {
        String window = held.toString();
        List<Found> begun = search.apply(window).stream().filter(each -> each.begin() >= done).toList();
        int cut = wanted;
        boolean crossed = true;
        while (crossed) {
            crossed = false;
            for (Found each : begun) {
                if (each.begin() < cut && each.end() > cut) {
                    cut = each.end();
                    crossed = true;
                }
            }
            if (cut < window.length() && Character.isLowSurrogate(window.charAt(cut))
                    && Character.isHighSurrogate(window.charAt(cut - 1))) {
                cut++;
                crossed = true;
            }
        }
        int end = cut;
        int begin = done;
        Stretch stretch = new Stretch(window.substring(begin, end),
                begun.stream().filter(each -> each.begin() < end).map(each -> each.moved(-begin)).toList());
        held.delete(0, Math.max(0, end - before));
        done = Math.min(end, before);
        return stretch;
    }

    /**
     * A part of the text, in the order of the text and without gaps.
     *
     * @param text  the part
     * @param found what it holds, by offsets into the part
     */
    public record Stretch(String text, List<Found> found) {
        /** Copies the list in. */
        public Stretch {
            found = List.copyOf(found);
        }
    }
}
