// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.guardrails;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ordinary texts as people write them to a service desk, a few of them with sensitive data. */
final class Prose {
    private static final String[] WHO = {"I", "My sister", "Our office in Leeds", "The new tenant", "A colleague",
            "We"};
    private static final String[] DID = {"tried to renew the policy", "ordered two lamps", "asked for a refund",
            "moved to a smaller flat", "could not open the attachment", "changed the delivery address",
            "booked the early train", "compared three offers"};
    private static final String[] WHEN = {"last week", "on Monday morning", "before the holidays", "in March",
            "right after the call", "at half past nine"};
    private static final String[] THEN = {"and nobody answered the phone.", "but the total was wrong.",
            "because the first one broke.", "so please tell me what to do next.", "and it worked at once, thank you!",
            "although the page said otherwise.", "which is why I write to you."};
    private static final String[] ASIDE = {"Could you explain how the fee is worked out?",
            "The weather was awful, by the way.", "What documents do you need from me?",
            "I would like to know who decides in such a case.", "Is there a branch near the old market?",
            "You can reach me at jo.miller@example.org or on 020 7946 0018.", "The invoice number is INV-20391.",
            "Please send it to 12 High Street, Ely.", "My card ending in 4242 was charged twice."};

    private final Random random;

    Prose(long seed) {
        this.random = new Random(seed);
    }

    /** Returns {@code count} texts of {@code length} characters each. */
    List<String> texts(int count, int length) {
        List<String> texts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < length) {
                text.append(sentence()).append(random.nextInt(6) == 0 ? "\n" : " ");
            }
            texts.add(text.substring(0, length));
        }
        return texts;
    }

    private String sentence() {
        return random.nextInt(4) == 0
                ? any(ASIDE)
                : any(WHO) + " " + any(DID) + " " + any(WHEN) + " " + any(THEN);
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
