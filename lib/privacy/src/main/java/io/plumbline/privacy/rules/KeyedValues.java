// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.rules;

import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.context.Cue;
import io.plumbline.privacy.context.Cues;

/** Values that follow the word that names them: "plate number is M-AB 1234", "user: anna", "password=...". */
public final class KeyedValues {
    private static final int WIDEST_GAP = 5;
    private static final int MOST_FILLERS = 4;
    private static final Cues FILLERS = Cues.of("number", "no", "num", "nr", "is", "was", "are", "id", "code", "of",
            "the",
            "my", "your", "his", "her", "their", "as", "reads", "ist", "es", "est", "è", "é", "era", "war", "to", "now",
            "set", "currently",
            "nº",
            "n", "called");

    private KeyedValues() {}

    /** Returns the first token after token {@code key} that is no filler word; -1 when none is near. */
    public static int afterFiller(ScanText scan, int key) {
        Tokens tokens = scan.tokens();
        int at = key + 1;
        for (int fillers = 0; fillers <= MOST_FILLERS && at < tokens.count(); fillers++, at++) {
            if (tokens.begin(at) - tokens.end(at - 1) > WIDEST_GAP || broken(scan, at, fillers == 0)) {
                return -1;
            }
            if (FILLERS.endingAt(scan, at) != Cue.FOR) {
                return at;
            }
        }
        return -1;
    }

    /** A blank line ends what a word names; so do a comma and the end of a sentence, but not the dot of "no.". */
    private static boolean broken(ScanText scan, int token, boolean afterKey) {
        int from = scan.tokens().end(token - 1);
        int feeds = 0;
        for (int at = from; at < scan.tokens().begin(token); at++) {
            feeds += scan.at(at) == '\n' ? 1 : 0;
        }
        return feeds > 1 || scan.at(from) == ',' || afterKey && scan.at(from) == '.' && scan.at(from + 1) == ' ';
    }
}
