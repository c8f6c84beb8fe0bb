// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

/** Reads what is written in signs that nobody sees: tag characters, and bytes in variation selectors. */
final class HiddenSigns {
    private static final int TAGS = 0xE0000;
    private static final int FLAG = 0x1F3F4;
    private static final int LONGEST_REGION = 6;
    private static final int FEWEST_BYTES = 4;

    private final String text;
    private final Draft draft = new Draft(16);

    private HiddenSigns(String text) {
        this.text = text;
    }

    /** Returns what is written; an empty draft when nothing is. */
    static Draft in(String text) {
        HiddenSigns signs = new HiddenSigns(text);
        signs.scan();
        return signs.draft;
    }

    private void scan() {
        int at = 0;
        int before = 0;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (unit < 0xD800 || !isTag(text.codePointAt(at)) && selected(text.codePointAt(at)) < 0) {
                before = Character.isSurrogate(unit) ? text.codePointAt(at) : unit;
                at += Character.charCount(before);
            } else if (isTag(text.codePointAt(at))) {
                at = readTags(at, before);
            } else {
                at = readSelectors(at);
            }
        }
    }

    private int readTags(int begin, int before) {
        Draft segment = new Draft(16);
        int at = begin;
        while (at < text.length() && isTag(text.codePointAt(at))) {
            int sign = text.codePointAt(at) - TAGS;
            if (sign >= ' ' && sign < 0x7F) {
                segment.add((char) sign, at, at + 2);
            }
            at += 2;
        }
        if (before != FLAG || segment.length() > LONGEST_REGION) {
            draft.addSegment(segment);
        }
        return at;
    }

    private int readSelectors(int begin) {
        int at = begin;
        int count = 0;
        while (at < text.length() && selected(text.codePointAt(at)) >= 0) {
            at += Character.charCount(text.codePointAt(at));
            count++;
        }
        if (count >= FEWEST_BYTES) {
            Decoded decoded = new Decoded(count);
            for (int from = begin; from < at;) {
                int sign = text.codePointAt(from);
                int next = from + Character.charCount(sign);
                decoded.add(selected(sign), from, next);
                from = next;
            }
            decoded.addTo(draft);
        }
        return at;
    }

    private static boolean isTag(int sign) {
        return sign >= TAGS && sign <= TAGS + 0x7F;
    }

    private static int selected(int sign) {
        if (sign >= 0xFE00 && sign <= 0xFE0F) {
            return sign - 0xFE00;
        }
        return sign >= 0xE0100 && sign <= 0xE01EF ? sign - 0xE0100 + 16 : -1;
    }
}
