// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import java.util.ArrayList;
import java.util.List;

/** Cuts CSV text into lines and fields: commas, line breaks of any kind, double quotes that are doubled inside. */
final class CsvText {
    private final String text;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean quoted;

    private CsvText(String text) {
        this.text = text;
    }

    /** Returns the fields of each line that is not blank, without blanks around unquoted text. */
    static List<List<String>> lines(String text) {
        CsvText csv = new CsvText(text);
        int at = 0;
        while (at < text.length()) {
            at = csv.next(at);
        }
        csv.endLine();
        return csv.lines;
    }

    /** Takes what stands at {@code at}; returns where to go on. */
    private int next(int at) {
        char character = text.charAt(at);
        if (character == '"' && field.toString().isBlank()) {
            return quotes(at + 1);
        }
        switch (character) {
            case ',' -> endField();
            case '\n', '\r' -> endLine();
            default -> field.append(character);
        }
        return at + 1;
    }

    private int quotes(int begin) {
        field.setLength(0);
        quoted = true;
        int at = begin;
        while (at < text.length()) {
            char character = text.charAt(at);
            boolean doubled = character == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
            if (character == '"' && !doubled) {
                return at + 1;
            }
            field.append(character);
            at += doubled ? 2 : 1;
        }
        return at;
    }

    private void endField() {
        fields.add(quoted ? field.toString() : field.toString().strip());
        field.setLength(0);
        quoted = false;
    }

    private void endLine() {
        boolean blank = fields.isEmpty() && !quoted && field.toString().isBlank();
        if (blank) {
            field.setLength(0);
            return;
        }
        endField();
        lines.add(fields);
        fields = new ArrayList<>();
    }
}
