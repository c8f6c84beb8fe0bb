// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes that may be a text, with where each stands in the original. */
final class Decoded {
    private static final double LEAST_TEXTLIKE = 0.8;

    private final byte[] bytes;
    private final int[] begins;
    private final int[] ends;
    private int length;

    Decoded(int capacity) {
        bytes = new byte[capacity];
        begins = new int[capacity];
        ends = new int[capacity];
    }

    int length() {
        return length;
    }

    void add(int value, int begin, int end) {
        bytes[length] = (byte) value;
        begins[length] = begin;
        ends[length] = end;
        length++;
    }

    /** Adds the text that the bytes are to {@code draft} as a segment, if they are one; says whether they are. */
    boolean addTo(Draft draft) {
        if (length == 0) {
            return false;
        }
        boolean wide = length >= 8 && length % 2 == 0 && isWide();
        String text = decode(wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        if (!isTextlike(text)) {
            return false;
        }
        Draft segment = new Draft(text.length());
        int at = 0;
        for (int unit = 0; unit < text.length(); unit++) {
            char sign = text.charAt(unit);
            int width = wide ? 2 : Character.isLowSurrogate(sign) ? 0 : bytesOf(text, unit);
            int from = width == 0 ? Math.max(0, at - 4) : at;
            int to = width == 0 ? at : at + width;
            segment.add(sign, begins[from], ends[to - 1]);
            at = to;
        }
        draft.addSegment(segment);
        return true;
    }

    private static int bytesOf(String text, int unit) {
        int sign = text.codePointAt(unit);
        return sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
    }

    private boolean isWide() {
        for (int at = 1; at < length; at += 2) {
            if (bytes[at] != 0) {
                return false;
            }
        }
        return true;
    }

    private String decode(Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, 0, length));
            return text.toString();
        } catch (CharacterCodingException notText) {
            return "";
        }
    }

    private static boolean isTextlike(String text) {
        int letters = 0;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit < ' ' && !Signs.isBlank(unit)) {
                return false;
            }
            letters += Character.isLetter(unit) || unit == ' ' || unit >= 0x80 ? 1 : 0;
        }
        // What was encoded twice is letters, digits and a few signs.
        return letters >= 4 && letters >= LEAST_TEXTLIKE * text.length()
                || text.length() >= 12 && text.chars().allMatch(Decoded::isOfCode);
    }

    private static boolean isOfCode(int unit) {
        return unit < 0x80 && (Character.isLetterOrDigit(unit) || "+/=_- %\\&#;x\n".indexOf(unit) >= 0);
    }
}
