// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** A text, its units in reading order, and what the text reads without some of them. */
final class SegmentedText {
    private final String text;
    private final List<Piece> units;
    private final List<List<List<Integer>>> structure;
    private final String replacement;
    private final char[] characters;
    private final int[] starts;
    private final int[] ends;
    private final int[] breaks;
    private final int longest;

    private SegmentedText(String text, List<Piece> units, List<List<List<Integer>>> structure, String replacement) {
        this.text = text;
        this.units = List.copyOf(units);
        this.structure = List.copyOf(structure);
        this.replacement = replacement;
        this.characters = text.toCharArray();
        this.starts = units.stream().mapToInt(Piece::start).toArray();
        this.ends = units.stream().mapToInt(Piece::end).toArray();
        this.breaks = new int[starts.length];
        for (int unit = 1; unit < breaks.length; unit++) {
            breaks[unit] = (int) text.substring(ends[unit - 1], starts[unit]).chars().filter(each -> each == '\n')
                    .count();
        }
        this.longest = replacement.isEmpty()
                ? characters.length
                : 2 * characters.length + (starts.length + 1) * replacement.length();
    }

    /**
     * Splits a text.
     *
     * @param replacement what stands in for a run of absent units; empty to leave them out
     */
    static SegmentedText of(String text, Granularity granularity, Locale locale, String replacement) {
        List<Piece> units = new ArrayList<>();
        List<List<List<Integer>>> structure = new ArrayList<>();
        for (Piece paragraph : Sentences.paragraphs(text)) {
            List<List<Integer>> sentences = new ArrayList<>();
            List<Piece> parts = granularity == Granularity.PARAGRAPH
                    ? List.of(paragraph)
                    : Sentences.of(text, paragraph, locale);
            for (Piece part : parts) {
                List<Integer> members = new ArrayList<>();
                List<Piece> pieces = granularity == Granularity.TOKEN ? Tokens.of(text, part, locale) : List.of(part);
                for (Piece piece : pieces) {
                    members.add(units.size());
                    units.add(piece);
                }
                sentences.add(members);
            }
            structure.add(sentences);
        }
        if (units.isEmpty() && !text.equals(replacement)) {
            // White space or nothing differs from what stands for absence too, and something must carry that difference.
            units.add(new Piece(0, text.length()));
            structure.add(List.of(List.of(0)));
        }
        return new SegmentedText(text, units, structure, replacement);
    }

    String text() {
        return text;
    }

    /** Returns the units; no white space around them. */
    List<Piece> units() {
        return units;
    }

    /** Returns the units' indices by paragraph and within it by sentence. */
    List<List<List<Integer>>> structure() {
        return structure;
    }

    /**
     * Returns the text without its absent units. Between two units that are now neighbours stands the white space of the
     * original that has most line breaks, the first of the longest; the text with all units is the original.
     */
    String with(IntPredicate present) {
        int count = units.size();
        if (count == 0) {
            return text;
        }
        char[] built = new char[longest];
        int length = 0;
        int from = 0;
        while (from < count) {
            boolean here = present.test(from);
            int to = from + 1;
            while (to < count && present.test(to) == here) {
                to++;
            }
            length = here
                    ? copy(from == 0 ? 0 : starts[from], to == count ? characters.length : ends[to - 1], built, length)
                    : absent(from, to, built, length);
            from = to;
        }
        return new String(built, 0, length);
    }

    /** Writes what stands for the absent units from {@code from} to {@code to}, and the white space around it. */
    private int absent(int from, int to, char[] built, int length) {
        boolean between = from > 0 && to < starts.length;
        if (replacement.isEmpty()) {
            return between ? gap(widestGap(from, to), built, length) : length;
        }
        int end = from > 0 ? gap(from, built, length) : length;
        replacement.getChars(0, replacement.length(), built, end);
        end += replacement.length();
        return to < starts.length ? gap(to, built, end) : end;
    }

    private int widestGap(int from, int to) {
        int widest = from;
        for (int unit = from + 1; unit <= to; unit++) {
            boolean longer = starts[unit] - ends[unit - 1] > starts[widest] - ends[widest - 1];
            if (breaks[unit] > breaks[widest] || breaks[unit] == breaks[widest] && longer) {
                widest = unit;
            }
        }
        return widest;
    }

    /** Writes the white space before a unit that is not the first. */
    private int gap(int unit, char[] built, int length) {
        return copy(ends[unit - 1], starts[unit], built, length);
    }

    private int copy(int from, int to, char[] built, int length) {
        System.arraycopy(characters, from, built, length, to - from);
        return length + to - from;
    }
}
