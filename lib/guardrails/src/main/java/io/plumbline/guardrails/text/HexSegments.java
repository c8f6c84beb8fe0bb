// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

/** Finds runs of hexadecimal pairs, together or set apart, that decode to text. */
final class HexSegments {
    private static final int FEWEST = 5;

    private final Reading plain;
    private final String text;
    private final Draft draft = new Draft(16);

    private HexSegments(Reading plain) {
        this.plain = plain;
        this.text = plain.text();
    }

    /** Returns what was decoded; an empty draft when nothing was. */
    static Draft in(Reading plain) {
        HexSegments segments = new HexSegments(plain);
        segments.scan();
        return segments.draft;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            if (isPair(at) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || isPrefixed(at))) {
                at = readRun(at);
            } else {
                at++;
            }
        }
    }

    private boolean isPrefixed(int at) {
        return at >= 2 && text.charAt(at - 1) == 'x' && text.charAt(at - 2) == '0';
    }

    private int readRun(int begin) {
        int pairs = 1;
        int end = begin + 2;
        for (int next = nextPair(end); next >= 0; next = nextPair(end)) {
            pairs++;
            end = next + 2;
        }
        boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        if (pairs >= FEWEST && ends) {
            Decoded decoded = new Decoded(pairs);
            for (int at = begin; at >= 0 && at < end; at = nextPair(at + 2)) {
                int value = Character.digit(text.charAt(at), 16) << 4 | Character.digit(text.charAt(at + 1), 16);
                decoded.add(value, plain.begins()[at], plain.ends()[at + 1]);
            }
            decoded.addTo(draft);
        }
        return end;
    }

    /** Returns where the pair behind {@code at} begins: at once, after one separator, or after one and 0x; else -1. */
    private int nextPair(int at) {
        if (isPair(at)) {
            return at;
        }
        int next = at;
        for (int separators = 0; separators < 2 && next < text.length()
                && " ,:;-|\n".indexOf(text.charAt(next)) >= 0; separators++) {
            next++;
        }
        if (next + 1 < text.length() && text.charAt(next) == '0' && (text.charAt(next + 1) | 0x20) == 'x') {
            next += 2;
        }
        return next > at && isPair(next) ? next : -1;
    }

    private boolean isPair(int at) {
        return at + 1 < text.length() && isHex(text.charAt(at)) && isHex(text.charAt(at + 1));
    }

    private static boolean isHex(char unit) {
        return unit >= '0' && unit <= '9' || (unit | 0x20) >= 'a' && (unit | 0x20) <= 'f' && unit < 0x80;
    }
}
