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
    private final String[] gaps;
    private final int[] breaks;

    private SegmentedText(String text, List<Piece> units, List<List<List<Integer>>> structure, String replacement) {
        this.text = text;
        this.units = List.copyOf(units);
        this.structure = List.copyOf(structure);
        this.replacement = replacement;
        this.gaps = new String[units.size()];
        this.breaks = new int[units.size()];
        for (int unit = 1; unit < gaps.length; unit++) {
            gaps[unit] = text.substring(units.get(unit - 1).end(), units.get(unit).start());
            breaks[unit] = (int) gaps[unit].chars().filter(character -> character == '\n').count();
        }
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
        StringBuilder built = new StringBuilder(text.length());
        int from = 0;
        while (from < count) {
            boolean here = present.test(from);
            int to = from + 1;
            while (to < count && present.test(to) == here) {
                to++;
            }
            if (here) {
                built.append(text, from == 0 ? 0 : units.get(from).start(),
                        to == count ? text.length() : units.get(to - 1).end());
            } else {
                appendAbsent(built, from, to);
            }
            from = to;
        }
        return built.toString();
    }

    private void appendAbsent(StringBuilder built, int from, int to) {
        if (!replacement.isEmpty()) {
            built.append(from > 0 ? gaps[from] : "").append(replacement).append(to < gaps.length ? gaps[to] : "");
        } else if (from > 0 && to < gaps.length) {
            int widest = from;
            for (int unit = from + 1; unit <= to; unit++) {
                boolean wider = breaks[unit] == breaks[widest] && gaps[unit].length() > gaps[widest].length();
                if (breaks[unit] > breaks[widest] || wider) {
                    widest = unit;
                }
            }
            built.append(gaps[widest]);
        }
    }
}
