// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

/**
 * How names that come from data are shown: facet values may hold line breaks, control characters, marks that turn the
 * reading direction, or a whole page of text.
 */
public final class Names {
    private static final int SHORT = 48;
    private static final int LONG = 160;

    private Names() {}

    /** Returns {@code name} on one line, with control and direction characters written out as {@code \n} or {@code \u202e}. */
    public static String clean(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        for (int index = 0; index < name.length();) {
            int point = name.codePointAt(index);
            appendShown(shown, point);
            index += Character.charCount(point);
        }
        return shown.toString();
    }

    /** Returns {@link #clean} cut to 160 characters, for running text and tables. */
    public static String shown(String name) {
        return cut(clean(name), LONG);
    }

    /** Returns {@link #clean} cut to 48 characters, for charts and column heads. */
    public static String brief(String name) {
        return cut(clean(name), SHORT);
    }

    /** Returns a lower-case word for a name such as {@code equalized_odds_difference}, without underscores. */
    static String spaced(String name) {
        return name.replace('_', ' ');
    }

    /** Returns {@code text} with its first letter in upper case. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    private static void appendShown(StringBuilder shown, int point) {
        switch (point) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isHidden(point)) {
                    shown.append(String.format("\\u%04x", point));
                } else {
                    shown.appendCodePoint(point);
                }
            }
        }
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> point != 0x200d; // the joiner holds emoji together
            default -> point == 0xfffe || point == 0xffff;
        };
    }
}
