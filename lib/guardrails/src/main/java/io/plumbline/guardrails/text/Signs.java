// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.text.Normalizer;
import java.util.BitSet;

/** What a sign is, as far as reading it plainly goes. */
final class Signs {
    private static final int MARKS = 1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK;
    private static final int FIRST_MARK = 0x300;
    /** Signs of the basic plane that stand for themselves: nothing to fold, compose or leave out. */
    private static final BitSet SELF = self();

    private Signs() {}

    static boolean isMark(int sign) {
        return sign >= FIRST_MARK && (MARKS >> Character.getType(sign) & 1) != 0;
    }

    /** Returns whether it strikes through or encloses the letter before it. */
    static boolean isOverlay(int mark) {
        return mark >= 0x334 && mark <= 0x338 || mark >= 0x20D2 && mark <= 0x20D3 || mark >= 0x20D8 && mark <= 0x20E0
                || mark >= 0x20E2 && mark <= 0x20EF || mark == 0x489 || mark == 0x488;
    }

    /** Returns whether it is no mark but composes with the sign before it. */
    static boolean isTrailer(int sign) {
        return sign >= 0x1160 && sign <= 0x11FF || sign == 0xFF9E || sign == 0xFF9F || sign >= 0xFFA0 && sign <= 0xFFDC;
    }

    static boolean isBlank(int sign) {
        return sign == ' ' || sign >= '\t' && sign <= '\r' || sign == 0x85 || sign == 0xA0 || sign == 0x2800
                || sign > 0x1000 && Character.isSpaceChar(sign);
    }

    static boolean isLineBreak(int sign) {
        return sign == '\n' || sign == '\r' || sign == 0x0B || sign == 0x0C || sign == 0x85 || sign == 0x2028
                || sign == 0x2029;
    }

    /** Returns whether nothing of it is seen and it is no blank: controls, joiners, directions, tags, selectors. */
    static boolean isInvisible(int sign) {
        if (sign < 0x80) {
            return sign < 0x20 && !isBlank(sign) || sign == 0x7F;
        }
        return switch (sign) {
            case 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default -> sign >= 0x180B && sign <= 0x180F || sign >= 0xFE00 && sign <= 0xFE0F
                    || sign >= 0xE0000 && sign <= 0xE0FFF || isFormatOrControl(sign);
        };
    }

    static boolean isSelf(char sign) {
        return SELF.get(sign);
    }

    private static boolean isFormatOrControl(int sign) {
        int type = Character.getType(sign);
        return type == Character.FORMAT || type == Character.CONTROL && sign != 0x85;
    }

    private static BitSet self() {
        BitSet self = new BitSet(1 << 16);
        for (int sign = 0x21; sign < 1 << 16; sign++) {
            char unit = (char) sign;
            boolean plain = !Character.isSurrogate(unit) && !isMark(sign) && !isTrailer(sign) && !isBlank(sign)
                    && !isInvisible(sign) && Lookalikes.always(sign) == 0;
            if (plain && (sign < 0x80 || Normalizer.isNormalized(String.valueOf(unit), Normalizer.Form.NFKC))) {
                self.set(sign);
            }
        }
        return self;
    }
}
