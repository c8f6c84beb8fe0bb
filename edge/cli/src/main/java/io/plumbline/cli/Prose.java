// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import java.util.List;

/**
 * Text for people, wrapped to the terminal.
 *
 * @param terminal where it goes
 */
record Prose(Terminal terminal) {
    private static final String INDENT = "  ";

    void heading(String text) {
        terminal.out().println();
        terminal.out().println(Paint.BOLD.on(terminal).apply(text));
    }

    void paragraph(Paint paint, String text, String indent) {
        for (String line : Wrap.text(text, terminal.columns() - indent.length())) {
            terminal.out().println(indent + paint.on(terminal).apply(line));
        }
    }

    void item(Paint paint, String text) {
        List<String> lines = Wrap.text(text, terminal.columns() - INDENT.length() * 2);
        for (int index = 0; index < lines.size(); index++) {
            terminal.out().println(INDENT + (index == 0 ? "- " : INDENT) + paint.on(terminal).apply(lines.get(index)));
        }
    }
}
