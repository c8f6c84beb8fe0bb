// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.disguise;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.search.Found;
import io.plumbline.privacy.search.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings without overlaps that together cover all that the findings covered: of two that overlap, the one with the
 * higher score stands, then the longer, then the earlier, and the other keeps what is left of it.
 */
final class Pieces {
    private static final Comparator<Found> STRONGEST_FIRST = Comparator.comparingDouble(Found::score).reversed()
            .thenComparing(Comparator.comparingInt(Found::length).reversed())
            .thenComparingInt(Found::begin).thenComparing(found -> found.kind().name());

    private final String text;
    private final TreeMap<Integer, Piece> taken = new TreeMap<>();

    private Pieces(String text) {
        this.text = text;
    }

    static List<Piece> of(String text, List<Found> findings) {
        Pieces pieces = new Pieces(text);
        findings.stream().sorted(STRONGEST_FIRST).forEach(pieces::add);
        return List.copyOf(pieces.taken.values());
    }

    private void add(Found finding) {
        if (finding.end() > text.length()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "a finding ends at " + finding.end()
                    + ", but the text has " + text.length() + " UTF-16 units; give the text that was searched.");
        }
        int begin = insidePair(finding.begin()) ? finding.begin() - 1 : finding.begin();
        int end = insidePair(finding.end()) ? finding.end() + 1 : finding.end();
        List<Piece> free = new ArrayList<>();
        Map.Entry<Integer, Piece> before = taken.floorEntry(begin);
        int from = before == null ? begin : Math.max(begin, before.getValue().end());
        for (Piece standing : taken.tailMap(begin, true).values()) {
            if (standing.begin() >= end) {
                break;
            }
            addIfAny(free, finding.kind(), from, standing.begin());
            from = Math.max(from, standing.end());
        }
        addIfAny(free, finding.kind(), from, end);
        free.forEach(piece -> taken.put(piece.begin(), piece));
    }

    private static void addIfAny(List<Piece> free, Kind kind, int begin, int end) {
        if (begin < end) {
            free.add(new Piece(kind, begin, end));
        }
    }

    private boolean insidePair(int offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    /**
     * A stretch of text to replace.
     *
     * @param kind  what it is
     * @param begin where it begins
     * @param end   where it ends, exclusive
     */
    record Piece(Kind kind, int begin, int end) {}
}
