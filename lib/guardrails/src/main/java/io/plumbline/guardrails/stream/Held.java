// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.stream;

import io.plumbline.guardrails.assess.Span;
import java.util.Comparator;
import java.util.List;

/**
 * The end of a response: some text that was let go, as context, and what waits. Offsets are those of the response.
 * Invisible signs and long runs of blanks do not count as overlap, because they would push what matters out of it.
 */
final class Held {
    /** A run of invisible signs longer than this is cut. */
    private static final int MOST_UNSEEN = 65_536;
    /** What began longer ago is forgotten. */
    private static final int MOST_CONTEXT = 16_384;

    private final int overlap;
    private final StringBuilder text = new StringBuilder();
    private int start;
    private int released;
    /** How far signs behind the window have been counted, and how many of them can be seen. */
    private int counted;
    private int seen;

    Held(int overlap) {
        this.overlap = overlap;
    }

    void add(String piece, int begin, int end) {
        text.append(piece, begin, end);
    }

    /** Returns what is held up to {@code end}. */
    String text(int end) {
        return text.substring(0, end - start);
    }

    int start() {
        return start;
    }

    int released() {
        return released;
    }

    int end() {
        return start + text.length();
    }

    boolean isWaiting() {
        return end() > released;
    }

    /** Returns whether enough text stands behind the next {@code window} signs; asked with the same number until it does. */
    boolean hasBehind(int window) {
        int from = released + window;
        counted = Math.max(counted, from);
        while (counted < end() && seen < overlap && counted - from < MOST_UNSEEN) {
            seen += isSeen(counted - start) ? 1 : 0;
            counted++;
        }
        return seen >= overlap || counted - from >= MOST_UNSEEN;
    }

    /** Returns where enough text stands behind the window, wherever the pieces ended. */
    int behind() {
        return counted;
    }

    /** Returns where the next {@code window} signs end, not between the halves of a surrogate pair. */
    int windowEnd(int window) {
        int at = released + window - start;
        boolean split = Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
        return start + at + (split ? 1 : 0);
    }

    /**
     * Lets go what stands before {@code target} and keeps of it what is needed as context, so that it does not begin within
     * one of {@code whole}, which stand in offsets of what is held.
     */
    void release(int target, List<Span> whole) {
        released = target;
        counted = 0;
        seen = 0;
        int at = target - start;
        int kept = 0;
        while (at > 0 && kept < overlap && target - start - at < MOST_UNSEEN) {
            at--;
            kept += isSeen(at) ? 1 : 0;
        }
        at = Math.max(outside(at, whole), Math.min(at, target - start - MOST_CONTEXT));
        text.delete(0, at);
        start += at;
    }

    private static int outside(int place, List<Span> whole) {
        int at = place;
        for (Span span : whole.stream().sorted(Comparator.comparingInt(Span::end).reversed()).toList()) {
            at = span.begin() < at && at < span.end() ? span.begin() : at;
        }
        return at;
    }

    private boolean isSeen(int index) {
        char sign = text.charAt(index);
        if (sign <= ' ') {
            return index == 0 || text.charAt(index - 1) > ' ';
        }
        return sign < 0x300 || switch (Character.getType(sign)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.SPACE_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
