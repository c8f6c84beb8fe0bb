// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.sensitive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a pattern of RE2, known to be valid, into parts of which each knows how what it matches may begin. Linear in the
 * length of the pattern but for the depth of its groups. For one pattern.
 */
final class PatternReader {
    private static final Pattern FLAGS = Pattern.compile("\\(\\?([imsU]*)(-[imsU]+)?([:)])");
    private static final Pattern NAME = Pattern.compile("\\(\\?P?<[A-Za-z0-9_]+>");
    private static final Pattern TIMES = Pattern.compile("\\{([0-9]+)(,([0-9]*))?\\}");
    private static final Pattern ESCAPE = Pattern
            .compile("\\\\(?:[pP]\\{[^}]*\\}|[pP].|x\\{[0-9A-Fa-f]+\\}|x[0-9A-Fa-f]{2}|0[0-7]{0,2}|[1-7][0-7]{1,2}|.)",
                    Pattern.DOTALL);
    private static final String WITHOUT_WIDTH = "bBAz";

    private final String pattern;
    private int at;

    PatternReader(String pattern) {
        this.pattern = pattern;
    }

    /**
     * A part of a pattern.
     *
     * @param whole  a pattern of the same matches
     * @param begins a pattern of all beginnings of its matches, the empty one and the whole ones included
     */
    record Part(String whole, String begins) {
        private static final Part EMPTY = new Part("", "");
    }

    Part read() {
        return alternatives("");
    }

    /** Reads up to the end of the group; {@code flags} are those switched on, which hold from where they stand. */
    private Part alternatives(String flags) {
        List<Part> parts = new ArrayList<>();
        List<Part> row = new ArrayList<>();
        String on = flags;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            if (pattern.charAt(at) == '|') {
                at++;
                parts.add(joined(row, 0, row.size()));
                row = new ArrayList<>();
                continue;
            }
            Matcher change = FLAGS.matcher(pattern).region(at, pattern.length());
            if (change.lookingAt() && change.group(3).equals(")")) {
                at = change.end();
                on = flags(on, change);
                continue;
            }
            literals(row, on);
        }
        parts.add(joined(row, 0, row.size()));
        return parts.size() == 1
                ? parts.get(0)
                : new Part(either(parts.stream().map(Part::whole).toList()),
                        either(parts.stream().map(Part::begins).toList()));
    }

    /** Adds the next thing to {@code row}: text between \Q and \E, or one part with what says how often. */
    private void literals(List<Part> row, String flags) {
        if (pattern.startsWith("\\Q", at)) {
            int end = pattern.indexOf("\\E", at);
            String text = pattern.substring(at + 2, end < 0 ? pattern.length() : end);
            at = end < 0 ? pattern.length() : end + 2;
            text.codePoints().forEach(sign -> row
                    .add(sign(com.google.re2j.Pattern.quote(Character.toString(sign)), flags)));
            if (!row.isEmpty()) {
                row.add(repeated(row.remove(row.size() - 1)));
            }
            return;
        }
        row.add(repeated(part(flags)));
    }

    private Part part(String flags) {
        char first = pattern.charAt(at);
        if (first == '(') {
            return group(flags);
        }
        int begin = at;
        if (first == '\\') {
            Matcher escape = ESCAPE.matcher(pattern).region(at, pattern.length());
            at = escape.lookingAt() ? escape.end() : at + 2;
            boolean wide = WITHOUT_WIDTH.indexOf(pattern.charAt(begin + 1)) < 0;
            String text = pattern.substring(begin, at);
            return wide ? sign(text, flags) : edge(text, flags);
        }
        at = first == '[' ? afterClass() : at + Character.charCount(pattern.codePointAt(at));
        String text = pattern.substring(begin, at);
        return first == '^' || first == '$' ? edge(text, flags) : sign(text, flags);
    }

    private Part group(String flags) {
        Matcher change = FLAGS.matcher(pattern).region(at, pattern.length());
        Matcher name = NAME.matcher(pattern).region(at, pattern.length());
        String on = flags;
        if (change.lookingAt()) {
            at = change.end();
            on = flags(flags, change);
        } else {
            at = name.lookingAt() ? name.end() : at + 1;
        }
        Part inner = alternatives(on);
        at++;
        return inner;
    }

    private static String flags(String on, Matcher change) {
        StringBuilder flags = new StringBuilder();
        for (char flag : "ims".toCharArray()) {
            boolean off = change.group(2) != null && change.group(2).indexOf(flag) >= 0;
            if (!off && (on.indexOf(flag) >= 0 || change.group(1).indexOf(flag) >= 0)) {
                flags.append(flag);
            }
        }
        return flags.toString();
    }

    private int afterClass() {
        int end = at + 1;
        end += pattern.charAt(end) == '^' ? 1 : 0;
        end += pattern.charAt(end) == ']' ? 1 : 0;
        while (pattern.charAt(end) != ']') {
            if (pattern.startsWith("[:", end) && pattern.indexOf(":]", end + 2) > 0) {
                end = pattern.indexOf(":]", end + 2) + 2;
            } else {
                end += pattern.charAt(end) == '\\' ? 2 : 1;
            }
        }
        return end + 1;
    }

    private Part repeated(Part part) {
        if (at >= pattern.length()) {
            return part;
        }
        String once = "(?:" + part.whole() + ")";
        Matcher times = TIMES.matcher(pattern).region(at, pattern.length());
        String how;
        String before;
        switch (pattern.charAt(at)) {
            case '?' -> {
                how = "?";
                before = "";
            }
            case '*', '+' -> {
                how = pattern.substring(at, at + 1);
                before = once + "*";
            }
            case '{' -> {
                if (!times.lookingAt()) {
                    return part;
                }
                how = times.group();
                before = before(once, times);
            }
            default -> {
                return part;
            }
        }
        at += how.length();
        at += at < pattern.length() && pattern.charAt(at) == '?' ? 1 : 0;
        return how.matches("\\{0(,0)?\\}") ? Part.EMPTY : new Part(once + how, before + part.begins());
    }

    /** What may stand before the last, unfinished one. */
    private static String before(String once, Matcher times) {
        if (times.group(2) != null && times.group(3).isEmpty()) {
            return once + "*";
        }
        int most = Integer.parseInt(times.group(2) == null ? times.group(1) : times.group(3));
        return most <= 1 ? "" : once + "{0," + (most - 1) + "}";
    }

    private static Part sign(String text, String flags) {
        String flagged = flagged(text, flags);
        return new Part(flagged, "(?:" + flagged + ")?");
    }

    private static Part edge(String text, String flags) {
        return new Part(flagged(text, flags), "");
    }

    private static String flagged(String text, String flags) {
        return flags.isEmpty() ? text : "(?" + flags + ":" + text + ")";
    }

    /** Halves keep the pattern of the beginnings short and shallow. */
    private static Part joined(List<Part> row, int from, int to) {
        if (to - from <= 1) {
            return from == to ? Part.EMPTY : row.get(from);
        }
        Part left = joined(row, from, (from + to) / 2);
        Part right = joined(row, (from + to) / 2, to);
        return new Part(left.whole() + right.whole(),
                "(?:" + left.begins() + "|" + left.whole() + right.begins() + ")");
    }

    private static String either(List<String> patterns) {
        return "(?:" + String.join("|", patterns) + ")";
    }
}
