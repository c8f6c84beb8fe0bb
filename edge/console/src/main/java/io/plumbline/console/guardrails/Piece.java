// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A piece of a text between two places where findings begin or end.
 *
 * @param text   the piece
 * @param labels what was found in it; none for plain text
 */
public record Piece(String text, List<String> labels) {
    /** Returns whether anything was found in it. */
    public boolean isMarked() {
        return !labels.isEmpty();
    }

    /** Returns what was found in it, as one label. */
    public String label() {
        return String.join(", ", labels);
    }

    static List<Piece> of(String text, List<FindingLine> findings) {
        List<FindingLine> placed = findings.stream().filter(line -> line.detected() && line.begin() >= 0).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        placed.forEach(line -> {
            cuts.add(line.begin());
            cuts.add(line.end());
        });
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to : cuts.tailSet(0, false)) {
            int begin = from;
            pieces.add(new Piece(text.substring(begin, to), placed.stream()
                    .filter(line -> line.begin() < to && line.end() > begin).map(FindingLine::what).distinct()
                    .toList()));
            from = to;
        }
        return pieces;
    }
}
