// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

/** Finds runs of base64 digits, of either alphabet, that decode to text. */
final class Base64Segments {
    private static final int SHORTEST = 16;
    private static final int SHORTEST_PADDED = 8;

    private final Reading plain;
    private final String text;
    private final Draft draft = new Draft(16);

    private Base64Segments(Reading plain) {
        this.plain = plain;
        this.text = plain.text();
    }

    /** Returns what was decoded; an empty draft when nothing was. */
    static Draft in(Reading plain) {
        Base64Segments segments = new Base64Segments(plain);
        segments.scan();
        return segments.draft;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            if (digit(text.charAt(at)) < 0) {
                at++;
                continue;
            }
            int end = endOfRun(at);
            boolean padded = end < text.length() && text.charAt(end) == '=';
            if (end - at >= (padded ? SHORTEST_PADDED : SHORTEST) && !decode(at, end)) {
                decodeParts(at, end, padded);
            }
            at = end;
        }
    }

    /** A run goes on behind a line break when the line before it is long, as mail programs write it. */
    private int endOfRun(int begin) {
        int end = begin;
        int line = begin;
        while (end < text.length()) {
            char unit = text.charAt(end);
            if (digit(unit) >= 0) {
                end++;
            } else if (unit == '\n' && end - line >= 60 && end + 1 < text.length()
                    && digit(text.charAt(end + 1)) >= 0) {
                end++;
                line = end;
            } else {
                break;
            }
        }
        return end;
    }

    /** A path or a name with hyphens may hold a run of digits as one of its parts. */
    private void decodeParts(int begin, int end, boolean padded) {
        int part = begin;
        for (int at = begin; at <= end; at++) {
            if (at == end || "-_/+".indexOf(text.charAt(at)) >= 0) {
                boolean whole = part == begin && at == end;
                if (!whole && at - part >= (padded && at == end ? SHORTEST_PADDED : SHORTEST)) {
                    decode(part, at);
                }
                part = at + 1;
            }
        }
    }

    private boolean decode(int begin, int end) {
        if (!isMixed(begin, end)) {
            return false;
        }
        Decoded decoded = new Decoded((end - begin) / 4 * 3 + 3);
        int bits = 0;
        int held = 0;
        int first = begin;
        for (int at = begin; at < end; at++) {
            int digit = digit(text.charAt(at));
            if (digit < 0) {
                continue;
            }
            if (bits == 0) {
                first = at;
            }
            held = held << 6 | digit;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                decoded.add(held >> bits & 0xFF, plain.begins()[first], plain.ends()[at]);
                first = at;
            }
        }
        return bits != 6 && decoded.addTo(draft);
    }

    /** Encoded text shows both cases, or digits; ordinary long words do not. */
    private boolean isMixed(int begin, int end) {
        boolean upper = false;
        boolean other = false;
        for (int at = begin + 1; at < end; at++) {
            char unit = text.charAt(at);
            upper |= unit >= 'A' && unit <= 'Z';
            other |= unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9';
        }
        return upper && other;
    }

    private static int digit(char unit) {
        if (unit >= 'A' && unit <= 'Z') {
            return unit - 'A';
        }
        if (unit >= 'a' && unit <= 'z') {
            return unit - 'a' + 26;
        }
        if (unit >= '0' && unit <= '9') {
            return unit - '0' + 52;
        }
        return unit == '+' || unit == '-' ? 62 : unit == '/' || unit == '_' ? 63 : -1;
    }
}
