// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.time;

import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.context.Cue;
import io.plumbline.privacy.context.Cues;

/** Numbers of 0 to 120 in figures, and of 1 to 99 in English words. */
final class NumberWords {
    private static final Cues ONES = Cues.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final Cues TEENS = Cues.of("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
            "seventeen", "eighteen", "nineteen");
    private static final Cues TENS = Cues.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
            "ninety");

    private NumberWords() {}

    /** Returns the last token of the number that begins with token {@code first}; -1 when there is none. */
    static int last(ScanText scan, int first) {
        Tokens tokens = scan.tokens();
        if (tokens.isNumber(first)) {
            int number = Calendar.number(scan, first, 1, 3);
            return number >= 0 && number <= 120 ? first : -1;
        }
        if (!tokens.isWord(first)) {
            return -1;
        }
        if (TENS.endingAt(scan, first) == Cue.FOR) {
            boolean compound = Calendar.joined(scan, first, " -", 1) && ONES.endingAt(scan, first + 1) == Cue.FOR;
            return compound ? first + 1 : first;
        }
        return ONES.endingAt(scan, first) == Cue.FOR || TEENS.endingAt(scan, first) == Cue.FOR ? first : -1;
    }
}
