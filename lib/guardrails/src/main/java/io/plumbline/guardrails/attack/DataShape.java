// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import java.util.List;
import java.util.Locale;

/** Whether a text looks like data that was put before a model: a mail, a table, markup, a listing, a record. */
final class DataShape {
    private static final List<String> HEADERS = List.of("subject:", "from:", "to:", "date:", "sent:", "cc:",
            "received date:", "email_from:", "content:", "reply-to:", "title:", "author:", "dear ", "hi ", "hello ",
            "summary:", "abstract:", "experience", "education", "review", "rating:", "betreff:", "von:", "objet :",
            "de :", "asunto:", "oggetto:");
    private static final int SIGNS = 2;
    private static final int LONG = 400;

    private DataShape() {}

    static boolean of(String text) {
        int signs = 0;
        int pipes = 0;
        int tags = 0;
        int line = 0;
        while (line < text.length()) {
            int next = text.indexOf('\n', line);
            int end = next < 0 ? text.length() : next;
            signs += opensData(text, line, end) ? 1 : 0;
            pipes += count(text, line, end) >= SIGNS ? 1 : 0;
            line = end + 1;
        }
        for (int at = text.indexOf("</"); at >= 0 && tags < SIGNS; at = text.indexOf("</", at + 2)) {
            tags++;
        }
        boolean comment = text.contains("<!--") || text.contains("/*") || text.contains("\n//")
                || text.contains("\n# ");
        return signs >= SIGNS || pipes >= SIGNS || tags >= SIGNS || comment || signs > 0 && text.length() > LONG;
    }

    private static int count(String text, int from, int to) {
        int pipes = 0;
        for (int at = from; at < to; at++) {
            pipes += text.charAt(at) == '|' ? 1 : 0;
        }
        return pipes;
    }

    private static boolean opensData(String text, int line, int end) {
        if (end - line < 3) {
            return false;
        }
        String head = text.substring(line, Math.min(end, line + 16)).strip().toLowerCase(Locale.ROOT);
        return head.startsWith(">") || HEADERS.stream().anyMatch(head::startsWith);
    }
}
