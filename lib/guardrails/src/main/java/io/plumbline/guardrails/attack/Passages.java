// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import io.plumbline.guardrails.detect.Harm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Passages that a reader does not see but a model does, and links that would carry data away: comments and invisible
 * elements of HTML, tag characters of Unicode, images and links with a slot for data in their address.
 */
final class Passages {
    private static final List<String> INVISIBLE = List.of("display:none", "display: none", "visibility:hidden",
            "visibility: hidden", "font-size:0", "font-size: 0", "font-size:1px", "font-size: 1px", "opacity:0\"",
            "color:white", "color: white", "color:#fff", "color: #fff");
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_HIDDEN = 600;
    private static final int TAGS = 4;

    private Passages() {}

    /** Returns where hidden passages of {@code text} begin and end. */
    static List<int[]> hidden(String text) {
        List<int[]> spans = new ArrayList<>();
        for (int at = text.indexOf("<!--"); at >= 0;) {
            int end = text.indexOf("-->", at);
            int stop = end < 0 ? text.length() : end;
            spans.add(new int[]{at, stop});
            at = text.indexOf("<!--", stop);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.indexOf('<') >= 0 && lower.length() == text.length()) {
            for (String style : INVISIBLE) {
                int at = lower.indexOf(style);
                if (at >= 0) {
                    spans.add(new int[]{at, Math.min(text.length(), at + LONGEST_HIDDEN)});
                }
            }
        }
        return spans;
    }

    /** Returns a sign when the text as given holds letters written in tag characters. */
    static List<Cue> tagged(String original) {
        int tags = 0;
        int first = -1;
        for (int at = 0; at + 1 < original.length(); at++) {
            if (original.charAt(at) == '\udb40' && original.charAt(at + 1) >= '\udc20'
                    && original.charAt(at + 1) <= '\udc7e') {
                first = first < 0 ? at : first;
                tags++;
            }
        }
        boolean flag = first >= 2 && original.startsWith("\ud83c\udff4", first - 2) && tags <= 6;
        return tags < TAGS || flag
                ? List.of()
                : List.of(new Cue("hidden.tags", Harm.PROMPT_INJECTION, 0.75, first, first + 2 * tags));
    }

    /** Returns a sign when an image or link has an address with a slot for what is to be carried away. */
    static List<Cue> exfiltration(String text) {
        for (int at = text.indexOf("](http"); at >= 0; at = text.indexOf("](http", at + 6)) {
            int end = Math.min(text.length(), at + LONGEST_ADDRESS);
            boolean query = false;
            for (int i = at + 2; i < end && text.charAt(i) != ')' && text.charAt(i) != '\n'; i++) {
                char unit = text.charAt(i);
                query |= unit == '?' || unit == '=';
                if (unit == '{' || unit == '[' || unit == '<' || unit == '$'
                        || query && text.startsWith("DATA", i) || query && text.startsWith("INSERT", i)) {
                    return List.of(new Cue("exfiltration.link", Harm.PROMPT_INJECTION, 0.7, at, i));
                }
            }
        }
        return List.of();
    }
}
