// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A piece of a text between two places where findings begin or end.
 *
 * @param text    the piece
 * @param numbers which findings it belongs to, as the table numbers them
 * @param labels  what was found in it; none for plain text
 */
public record Piece(String text, List<Integer> numbers, List<String> labels) {
    /** Returns whether anything was found in it. */
    public boolean isMarked() {
        return !labels.isEmpty();
    }

    /** Returns what was found in it, as one label. */
    public String label() {
        return String.join(", ", labels);
    }

    /** Returns the numbers of the findings, for people. */
    public String number() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Cuts {@code text}; what is found beyond its end is left out. Linear but for findings on top of each other. */
    static List<Piece> of(String text, List<FindingLine> findings) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        TreeMap<Integer, List<Integer>> beginning = new TreeMap<>();
        for (int i = 0; i < findings.size(); i++) {
            FindingLine line = findings.get(i);
            if (line.begin() >= 0 && line.begin() < text.length()) {
                cuts.add(line.begin());
                cuts.add(Math.min(line.end(), text.length()));
                beginning.computeIfAbsent(line.begin(), any -> new ArrayList<>()).add(i);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        TreeSet<Integer> open = new TreeSet<>();
        int from = 0;
        for (int to : cuts.tailSet(0, false)) {
            int begin = from;
            open.removeIf(each -> findings.get(each).end() <= begin);
            open.addAll(beginning.getOrDefault(begin, List.of()));
            pieces.add(new Piece(text.substring(begin, to), open.stream().map(each -> each + 1).toList(),
                    open.stream().map(each -> findings.get(each).what()).distinct().toList()));
            from = to;
        }
        return pieces;
    }
}
