// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.heads.TextFeatures.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a run of tokens into windows: wide ones of at most 60 tokens that overlap by about a half where the run is long,
 * and narrow ones of a sentence or two, so that one loud sentence is heard among many calm ones.
 */
final class Windows {
    private static final int TOKENS = 60;
    private static final int STEP = 30;
    private static final int NARROW = 8;
    private static final int WIDEST_NARROW = 28;

    private Windows() {}

    /** Returns the whole first, then overlapping wide windows when the whole is long. */
    static List<Window> wide(Tokens tokens) {
        int size = tokens.size();
        List<Window> windows = new ArrayList<>();
        windows.add(new Window(0, size));
        if (size <= TOKENS + STEP / 2) {
            return windows;
        }
        int begin = 0;
        while (true) {
            int end = Math.min(size, begin + TOKENS);
            windows.add(new Window(begin, end < size ? sentenceBefore(tokens, begin + STEP, end) : end));
            if (end >= size) {
                return windows;
            }
            begin = sentenceBefore(tokens, begin + STEP / 2, begin + STEP);
        }
    }

    /** Returns windows of one sentence, or of two where the first is short, or of a piece of a long one; none for one. */
    static List<Window> narrow(Tokens tokens) {
        int size = tokens.size();
        List<Window> windows = new ArrayList<>();
        int begin = 0;
        while (begin < size) {
            int end = Math.min(size, begin + NARROW);
            int most = Math.min(size, begin + WIDEST_NARROW);
            while (end < most && !tokens.beginsSentence(end)) {
                end++;
            }
            boolean cut = end < size && !tokens.beginsSentence(end);
            if (end - begin < size) {
                windows.add(new Window(begin, end));
            }
            begin = cut ? begin + WIDEST_NARROW / 2 : end;
        }
        return windows;
    }

    /** Returns the last token from {@code least} to {@code most} that begins a sentence, or {@code most}. */
    private static int sentenceBefore(Tokens tokens, int least, int most) {
        for (int at = most; at >= least; at--) {
            if (tokens.beginsSentence(at)) {
                return at;
            }
        }
        return most;
    }
}
