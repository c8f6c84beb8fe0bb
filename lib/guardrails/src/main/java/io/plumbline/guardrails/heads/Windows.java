// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.heads.TextFeatures.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a long run of tokens into windows of at most 60 tokens that begin with a sentence where they can and overlap by
 * about a half.
 */
final class Windows {
    private static final int TOKENS = 60;
    private static final int STEP = 30;

    private Windows() {}

    static List<Window> over(Tokens tokens) {
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
