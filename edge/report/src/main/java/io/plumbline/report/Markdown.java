// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import java.util.List;
import java.util.stream.Collectors;

/** Text and tables in Markdown. Names from data stay names: nothing in them is read as markup. */
public final class Markdown {
    private Markdown() {}

    /** Returns {@code text} with every character that Markdown or HTML would act on made harmless. */
    public static String plain(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        Names.clean(text).codePoints().forEach(point -> {
            switch (point) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '\\', '`', '*', '_', '[', ']', '|', '$', '#', '~' -> safe.append('\\').appendCodePoint(point);
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /** Returns a table of plain texts. */
    public static String table(List<String> head, List<List<String>> rows) {
        return line(head) + "|" + " --- |".repeat(head.size()) + "\n"
                + rows.stream().map(Markdown::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Markdown::plain).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
