// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.custom;

import io.plumbline.privacy.ScanText;
import java.util.Arrays;
import java.util.List;

/** Where keywords end in a text. Up to 50 keywords of at most 90 characters, each found by a search of its own. */
final class Keywords {
    private final List<String> words;

    Keywords(List<String> words) {
        this.words = words.stream().map(word -> new ScanText(word).lower()).distinct().toList();
    }

    /** Returns the ends of all keywords in {@code lower}, rising. */
    int[] ends(String lower) {
        return words.stream().flatMapToInt(word -> {
            int[] found = new int[4];
            int count = 0;
            for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = at + word.length();
            }
            return Arrays.stream(found, 0, count);
        }).sorted().toArray();
    }

    /** Returns the largest of {@code ends} that is not above {@code offset}; -1 when there is none. */
    static int lastUpTo(int[] ends, int offset) {
        int found = Arrays.binarySearch(ends, offset);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? -1 : ends[at];
    }
}
