// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.phone;

import io.plumbline.privacy.Characters;
import io.plumbline.privacy.ScanText;

/** The extension behind a phone number: x123, ext. 123, #123. */
final class Extension {
    private static final int MOST_DIGITS = 6;

    private Extension() {}

    /** Returns where the number with its extension ends; {@code end} when there is none. */
    static int end(ScanText scan, int end) {
        int at = skip(scan, end, " ,", 2);
        String lower = scan.lower();
        for (String word : new String[]{"extension", "ext.", "ext", "x", "#"}) {
            if (lower.startsWith(word, at)) {
                int digits = skip(scan, at + word.length(), " :", 2);
                int last = digits;
                while (last - digits < MOST_DIGITS && Characters.digit(scan.at(last)) >= 0) {
                    last++;
                }
                boolean ends = last > digits && !Characters.isAsciiWord(scan.at(last));
                return ends ? last : end;
            }
        }
        return end;
    }

    private static int skip(ScanText scan, int from, String units, int most) {
        int at = from;
        while (at - from < most && units.indexOf(scan.at(at)) >= 0) {
            at++;
        }
        return at;
    }
}
