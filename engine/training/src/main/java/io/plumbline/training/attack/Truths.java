// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import io.plumbline.guardrails.detect.Harm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of a text, head by head; what is not said is not known. */
final class Truths {
    static final String JAILBREAK = Harm.JAILBREAK.name();
    static final String INJECTION = Harm.PROMPT_INJECTION.name();
    static final String LEAKAGE = Harm.PROMPT_LEAKAGE.name();
    static final List<String> HEADS = List.of(JAILBREAK, INJECTION, LEAKAGE);

    private Truths() {}

    /** Returns the truth of a harmless text. */
    static Map<String, Boolean> harmless() {
        return of("", "JIL");
    }

    /** Returns a truth from first letters of heads that are in a text and that are not. */
    static Map<String, Boolean> of(String has, String lacks) {
        Map<String, Boolean> truth = new HashMap<>();
        put(truth, has, true);
        put(truth, lacks, false);
        return truth;
    }

    private static void put(Map<String, Boolean> truth, String letters, boolean value) {
        for (char letter : letters.toCharArray()) {
            truth.put(switch (letter) {
                case 'J' -> JAILBREAK;
                case 'I' -> INJECTION;
                case 'L' -> LEAKAGE;
                default -> throw new IllegalArgumentException("no head begins with " + letter);
            }, value);
        }
    }
}
