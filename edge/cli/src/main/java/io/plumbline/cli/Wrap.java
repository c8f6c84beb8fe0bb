// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces. */
final class Wrap {
    private Wrap() {}

    /** Returns {@code text} in lines of at most {@code width} characters; a longer word gets a line of its own. */
    static List<String> text(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
