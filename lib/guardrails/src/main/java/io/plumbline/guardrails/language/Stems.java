// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.language;

import java.util.Map;

/**
 * What the forms of an English word have in common: irregular forms by a list, endings by the steps of Porter's
 * algorithm. Words with letters other than a to z are left as they are.
 *
 * @see <a href="https://doi.org/10.1108/eb046814">Porter 1980, An algorithm for suffix stripping</a>
 */
public final class Stems {
    private static final Map<String, String> IRREGULAR = WordLists.forms("irregular.txt");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private Stems() {}

    /** Returns the stem of {@code word}, which is in lower case. */
    public static String of(String word) {
        String known = IRREGULAR.get(word);
        String base = known == null ? word : known;
        if (base.length() < SHORTEST || base.length() > LONGEST || !isPlain(base)) {
            return base;
        }
        return new PorterSteps(base).run();
    }

    private static boolean isPlain(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) < 'a' || word.charAt(at) > 'z') {
                return false;
            }
        }
        return true;
    }
}
