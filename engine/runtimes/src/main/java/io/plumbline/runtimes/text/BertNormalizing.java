// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import java.text.Normalizer;

/**
 * The normalizer of BERT.
 *
 * @param clean     leaves control characters out and makes every white space a blank
 * @param chinese   sets blanks around ideographs
 * @param lowercase writes small
 * @param accents   leaves accents out
 */
record BertNormalizing(boolean clean, boolean chinese, boolean lowercase, boolean accents) implements Normalizing {
    @Override
    public Aligned apply(Aligned text) {
        Aligned now = clean || chinese ? cleaned(text) : text;
        if (accents) {
            now = Normalizing.withoutMarks(Normalizing.form(now, Normalizer.Form.NFD));
        }
        return lowercase ? Normalizing.lowercase(now) : now;
    }

    private Aligned cleaned(Aligned text) {
        Aligned.Builder builder = new Aligned.Builder(text.length());
        for (int at = 0; at < text.length();) {
            int code = text.text().codePointAt(at);
            int end = at + Character.charCount(code);
            String units = text.text().substring(at, end);
            if (clean && isSpace(code)) {
                builder.add(" ", text.begin(at), text.end(end));
            } else if (chinese && isIdeograph(code)) {
                builder.add(" ", text.begin(at), text.begin(at));
                builder.add(units, text.begin(at), text.end(end));
                builder.add(" ", text.end(end), text.end(end));
            } else if (!clean || !isControl(code)) {
                builder.add(units, text.begin(at), text.end(end));
            }
            at = end;
        }
        return builder.done();
    }

    private static boolean isSpace(int code) {
        return code == '\t' || code == '\n' || code == '\r' || Character.isSpaceChar(code);
    }

    private static boolean isControl(int code) {
        int type = Character.getType(code);
        return code == 0 || code == 0xFFFD || type == Character.CONTROL || type == Character.FORMAT
                || type == Character.PRIVATE_USE || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }

    private static boolean isIdeograph(int code) {
        return code >= 0x4E00 && code <= 0x9FFF || code >= 0x3400 && code <= 0x4DBF
                || code >= 0x20000 && code <= 0x2CEAF || code >= 0xF900 && code <= 0xFAFF
                || code >= 0x2F800 && code <= 0x2FA1F;
    }
}
