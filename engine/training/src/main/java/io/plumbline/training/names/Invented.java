// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes words that look like those of a list and are in none: letter by letter, each by the two or three before it. */
final class Invented {
    private static final int LONGEST = 12;
    private static final int SHORTEST = 3;
    private static final int TRIES = 30;

    private final Map<String, StringBuilder> followers = new HashMap<>();

    Invented(List<String> names) {
        for (String name : names) {
            String word = "^^" + name + "$";
            for (int at = 2; at < word.length(); at++) {
                followers.computeIfAbsent(word.substring(at - 2, at), key -> new StringBuilder())
                        .append(word.charAt(at));
            }
        }
    }

    /** Returns a new word of {@code half}. */
    String word(RandomGenerator random, Half half) {
        String word = "";
        for (int round = 0; round < TRIES; round++) {
            word = once(random);
            if (word.length() >= SHORTEST && word.length() <= LONGEST && half.holds(word)) {
                return word;
            }
        }
        return word.length() < SHORTEST ? "Zarek" : word;
    }

    private String once(RandomGenerator random) {
        StringBuilder word = new StringBuilder("^^");
        while (word.length() < LONGEST + 4) {
            StringBuilder next = followers.get(word.substring(word.length() - 2));
            char sign = next == null ? '$' : next.charAt(random.nextInt(next.length()));
            if (sign == '$') {
                break;
            }
            word.append(sign);
        }
        return word.substring(2);
    }
}
