// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.disguise;

import java.util.List;

/**
 * A text after its findings were disguised, and how places in both correspond.
 *
 * @param text         the text now
 * @param replacements what was replaced, in order, without overlaps
 */
public record DisguisedText(String text, List<Replacement> replacements) {
    /** Keeps the list as it is now. */
    public DisguisedText {
        replacements = List.copyOf(replacements);
    }

    /** Returns where {@code offset} of the text as it was is now; inside a replacement, where that begins. */
    public int toDisguised(int offset) {
        int shift = 0;
        for (Replacement each : replacements) {
            if (offset < each.begin()) {
                break;
            }
            if (offset < each.end()) {
                return each.newBegin();
            }
            shift = each.newEnd() - each.end();
        }
        return offset + shift;
    }

    /** Returns where {@code offset} of this text was before; inside a replacement, where the original begins. */
    public int toOriginal(int offset) {
        int shift = 0;
        for (Replacement each : replacements) {
            if (offset < each.newBegin()) {
                break;
            }
            if (offset < each.newEnd()) {
                return each.begin();
            }
            shift = each.end() - each.newEnd();
        }
        return offset + shift;
    }
}
