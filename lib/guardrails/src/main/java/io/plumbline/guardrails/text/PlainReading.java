// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.text.Normalizer;

/**
 * Reads a text plainly, sign by sign: compatibility forms composed (NFKC), look-alikes folded, invisible signs, strokes
 * through letters and heaps of marks left out, runs of blanks shortened to one. Reading the result again changes
 * nothing. A sign and the marks on it are one cluster, and all of a cluster points back to the whole of it.
 */
final class PlainReading {
    /** Vietnamese needs two; more on a letter of these scripts is decoration. */
    private static final int MARKS_ON_LATIN = 2;
    private static final int MARKS_ON_OTHERS = 4;
    private static final int LONGEST_CLUSTER = 40;

    private final String text;
    private final Draft draft;
    private boolean foreign;

    private PlainReading(String text) {
        this.text = text;
        this.draft = new Draft(text.length());
    }

    static Reading of(String text) {
        PlainReading reading = new PlainReading(text);
        reading.readAll();
        if (reading.foreign) {
            LatinWords.fold(reading.draft);
        }
        return reading.draft.toReading(Reading.Kind.PLAIN);
    }

    private void readAll() {
        int length = text.length();
        int at = 0;
        while (at < length) {
            char unit = text.charAt(at);
            boolean alone = at + 1 == length || text.charAt(at + 1) < 0x300;
            if (alone && Signs.isSelf(unit)) {
                foreign |= unit >= 0x370;
                draft.add(unit, at, at + 1);
                at++;
            } else if (Signs.isBlank(unit)) {
                draft.addBlank(Signs.isLineBreak(unit), at, at + 1);
                at = skipMarks(at + 1);
            } else {
                at = readCluster(at);
            }
        }
    }

    private int skipMarks(int from) {
        int at = from;
        while (at < text.length() && (Signs.isMark(text.codePointAt(at)) || Signs.isInvisible(text.codePointAt(at)))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private int readCluster(int begin) {
        int base = text.codePointAt(begin);
        int at = begin + Character.charCount(base);
        if (Signs.isInvisible(base) || Signs.isMark(base)) {
            return at;
        }
        StringBuilder cluster = new StringBuilder().appendCodePoint(shown(base, begin));
        int end = at;
        int trailers = 0;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            boolean mark = Signs.isMark(sign);
            if (Signs.isInvisible(sign)) {
                at += Character.charCount(sign);
            } else if (mark || Signs.isTrailer(sign) && trailers++ < 2) {
                at += Character.charCount(sign);
                end = at;
                if (cluster.length() < LONGEST_CLUSTER) {
                    cluster.appendCodePoint(sign);
                }
            } else {
                break;
            }
        }
        addCluster(cluster, begin, end);
        return at;
    }

    /** Half a surrogate pair is shown as a replacement; letters of flags only where they spell more than a country. */
    private int shown(int base, int at) {
        if (base >= 0xD800 && base <= 0xDFFF) {
            return 0xFFFD;
        }
        if (base >= 0x1F1E6 && base <= 0x1F1FF && isSpelledInFlags(at)) {
            return 'A' + base - 0x1F1E6;
        }
        return base;
    }

    private boolean isSpelledInFlags(int at) {
        int run = 1;
        for (int before = at - 2; before >= 0 && run < 3 && isFlagLetter(before); before -= 2) {
            run++;
        }
        for (int after = at + 2; after < text.length() && run < 3 && isFlagLetter(after); after += 2) {
            run++;
        }
        return run >= 3;
    }

    private boolean isFlagLetter(int at) {
        int sign = text.codePointAt(at);
        return sign >= 0x1F1E6 && sign <= 0x1F1FF;
    }

    private void addCluster(CharSequence cluster, int begin, int end) {
        String apart = Normalizer.normalize(cluster, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(apart.length());
        int marks = 0;
        int base = 'a';
        for (int at = 0; at < apart.length(); at += Character.charCount(apart.codePointAt(at))) {
            int sign = apart.codePointAt(at);
            if (!Signs.isMark(sign)) {
                base = sign;
                marks = 0;
                kept.appendCodePoint(sign);
            } else if (!Signs.isOverlay(sign) && !Signs.isBlank(base)) {
                marks++;
                if (marks <= mostMarks(base)) {
                    kept.appendCodePoint(sign);
                } else if (isEuropean(base)) {
                    kept.setLength(kept.lastIndexOf(Character.toString(base)) + Character.charCount(base));
                }
            }
        }
        addShown(Normalizer.normalize(kept, Normalizer.Form.NFC), begin, end);
    }

    private static int mostMarks(int base) {
        return isEuropean(base) ? MARKS_ON_LATIN : MARKS_ON_OTHERS;
    }

    private static boolean isEuropean(int base) {
        return base < 0x530 || base >= 0x1D00 && base < 0x2000;
    }

    private void addShown(String shown, int begin, int end) {
        for (int at = 0; at < shown.length(); at++) {
            int sign = shown.codePointAt(at);
            char folded = Lookalikes.always(sign);
            if (folded != 0) {
                draft.add(folded, begin, end);
            } else if (Signs.isBlank(sign)) {
                draft.addBlank(Signs.isLineBreak(sign), begin, end);
            } else if (!Signs.isInvisible(sign)) {
                foreign |= sign >= 0x370;
                draft.add(shown.charAt(at), begin, end);
                if (sign > Character.MAX_VALUE) {
                    draft.add(shown.charAt(at + 1), begin, end);
                }
            }
            at += Character.charCount(sign) - 1;
        }
    }
}
