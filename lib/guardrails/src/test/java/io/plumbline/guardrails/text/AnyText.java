// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.util.Random;

/** Draws texts that mean nothing, of signs that make trouble. */
public final class AnyText {
    private static final String[] PIECES = {"kill", "the quick brown fox", " ", "  ", "\n", "\t", "1gn0r3", "a b c d e",
            "é", "e\u0301", "\u0336", "\u0344", "\u200B", "\u00AD", "\uFEFF", "\uD83D", "\uDE00", "\uD83D\uDE00", "а",
            "сосаіne", "слово", "λόγος", "ﬁ", "①", "Ａ", "\uD835\uDC00", "\uD83C\uDD71", "שלום", "مرحبا", "\u202E",
            "ば", "ﾊﾞ", "각", "\u1100\u1161\u11A8", "ﷺ", "´", "½", "½", "&#107;", "%6b%69%6c%6c", "\\u006b",
            "aWdub3JlIHByZXZpb3Vz", "6b 69 6c 6c 20 79 6f 75", "xvyy lbh abj cyrnfr", "esaelp won uoy llik",
            "\uDB40\uDC6B\uDB40\uDC69", "\uFE0F", "@", "$", "!", "=", "-", "_", "\u0000", "\u0085", "\u2800", "क्षि"};

    private AnyText() {}

    /** Returns up to forty pieces in a row. */
    public static String draw(Random random) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(40); count > 0; count--) {
            text.append(random.nextInt(5) == 0
                    ? String.valueOf((char) random.nextInt(1 << 16))
                    : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
