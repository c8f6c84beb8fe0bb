// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.util.Map;

/** Reads percent signs, HTML entities and the escapes of programs as what they stand for. */
final class Escapes {
    private static final int FEWEST_LETTERS = 4;
    private static final int LONGEST_ENTITY = 10;
    private static final Map<String, Integer> ENTITIES = Map.of("amp", (int) '&', "lt", (int) '<', "gt", (int) '>',
            "quot", (int) '"', "apos", (int) '\'', "nbsp", (int) ' ', "Tab", (int) '\t', "NewLine", (int) '\n', "shy",
            0xAD, "zwnj", 0x200C);

    private final Reading plain;
    private final String text;
    private final Draft draft;
    private int at;
    private int letters;

    private Escapes(Reading plain) {
        this.plain = plain;
        this.text = plain.text();
        this.draft = new Draft(text.length());
    }

    /** Returns the whole text with its escapes decoded; an empty draft when hardly a letter was escaped. */
    static Draft in(Reading plain) {
        if (!isWorthAnEffort(plain.text())) {
            return new Draft(0);
        }
        Escapes escapes = new Escapes(plain);
        escapes.readAll();
        if (escapes.letters < FEWEST_LETTERS) {
            escapes.draft.cut(0);
        }
        return escapes.draft;
    }

    private static boolean isWorthAnEffort(String text) {
        int starts = 0;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            starts += unit == '%' || unit == '\\' || unit == '&' || unit == '+' ? 1 : 0;
        }
        return starts >= FEWEST_LETTERS;
    }

    private void readAll() {
        while (at < text.length()) {
            boolean read = switch (text.charAt(at)) {
                case '%' -> readPercent();
                case '\\' -> readBackslash();
                case '&' -> readEntity();
                case 'U' -> text.startsWith("U+", at) && readHex(at + 2, 4, 6);
                default -> false;
            };
            if (!read) {
                draft.add(text.charAt(at), plain.begins()[at], plain.ends()[at]);
                at++;
            }
        }
    }

    /** Reads a run of percent-encoded bytes, which may be UTF-8. */
    private boolean readPercent() {
        int run = at;
        while (run + 2 < text.length() && text.charAt(run) == '%' && hex(run + 1, run + 3) >= 0) {
            run += 3;
        }
        return run > at && addBytes(run);
    }

    private boolean addBytes(int end) {
        int first = at;
        while (first < end) {
            int lead = hex(first + 1, first + 3);
            int width = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            int sign = width == 1 ? lead : lead & 0xFF >> width + 1;
            for (int more = 1; more < width && first + more * 3 < end; more++) {
                sign = sign << 6 | hex(first + more * 3 + 1, first + more * 3 + 3) & 0x3F;
            }
            int next = Math.min(end, first + width * 3);
            addSign(sign, first, next);
            first = next;
        }
        at = end;
        return true;
    }

    private boolean readBackslash() {
        if (at + 1 >= text.length()) {
            return false;
        }
        char kind = text.charAt(at + 1);
        if (kind == 'u' && at + 2 < text.length() && text.charAt(at + 2) == '{') {
            int close = text.indexOf('}', at + 3, Math.min(text.length(), at + LONGEST_ENTITY + 3));
            return close > 0 && addNumber(hex(at + 3, close), close + 1);
        }
        return switch (kind) {
            case 'u' -> readHex(at + 2, 4, 4);
            case 'U' -> readHex(at + 2, 8, 8);
            case 'x' -> readHex(at + 2, 2, 2);
            default -> false;
        };
    }

    private boolean readHex(int from, int fewest, int most) {
        int end = from;
        while (end < text.length() && end - from < most && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        return end - from >= fewest && addNumber(hex(from, end), end);
    }

    private boolean readEntity() {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_ENTITY
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '#')) {
            end++;
        }
        String name = text.substring(at + 1, end);
        int next = end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
        if (name.startsWith("#x") || name.startsWith("#X")) {
            return addNumber(hex(at + 3, end), next);
        }
        if (name.startsWith("#")) {
            return addNumber(number(at + 2, end, 10), next);
        }
        Integer sign = next > end ? ENTITIES.get(name) : null;
        return sign != null && addNumber(sign, next);
    }

    private boolean addNumber(int sign, int next) {
        if (sign <= 0 || sign > Character.MAX_CODE_POINT) {
            return false;
        }
        addSign(sign, at, next);
        at = next;
        return true;
    }

    private void addSign(int sign, int from, int to) {
        letters += Character.isLetter(sign) ? 1 : 0;
        for (char unit : Character.toChars(Math.min(sign, Character.MAX_CODE_POINT))) {
            draft.add(unit, plain.begins()[from], plain.ends()[to - 1]);
        }
    }

    private int hex(int from, int to) {
        return number(from, to, 16);
    }

    /** Returns the number written there, or -1. */
    private int number(int from, int to, int base) {
        if (to > text.length() || to <= from || to - from > 8) {
            return -1;
        }
        int number = 0;
        for (int index = from; index < to; index++) {
            int digit = Character.digit(text.charAt(index), base);
            if (digit < 0) {
                return -1;
            }
            number = number * base + digit;
        }
        return number;
    }
}
