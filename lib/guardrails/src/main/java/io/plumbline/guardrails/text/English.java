// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What English looks like: the common words, most frequent first, and how likely one letter follows another in them.
 * Tells a text from the same text turned by thirteen places or written backwards.
 */
final class English {
    /** The key of no letters at all. */
    static final long EMPTY_PREFIX = 0xCBF29CE484222325L;

    /** A row and a column for the edge of a word, then one for each letter. */
    private static final int SIGNS = 27;
    private static final int LONGEST = 24;
    /** Ranks fall off slower than 1/rank at the head of the list. */
    private static final double HEAD = 10;

    private static final Map<String, Integer> RANKS = ranks();
    /** Every beginning of a common word, by key, with the rank of the word that it is or -1. */
    private static final Map<Long, Integer> PREFIXES = prefixes();
    private static final float[] FOLLOWS = follows();

    private English() {}

    /** Returns whether {@code word}, in lower case, is a common word. */
    static boolean isWord(String word) {
        return word.length() <= LONGEST && RANKS.containsKey(word);
    }

    /** Returns the key of the prefix that {@code unit} makes of the one before. */
    static long prefix(long before, char unit) {
        return (before ^ unit) * 0x100000001B3L;
    }

    /** Returns whether a common word begins with the letters behind {@code prefix}. */
    static boolean isPrefix(long prefix) {
        return PREFIXES.containsKey(prefix);
    }

    /** Returns the log probability of the word that is {@code prefix}, or 0 where that is no word. */
    static double logProbability(long prefix) {
        int rank = PREFIXES.getOrDefault(prefix, -1);
        return rank < 0 ? 0 : -Math.log(rank + HEAD) - 2;
    }

    /** Returns how likely {@code second} follows {@code first}, as a logarithm; 0 is the edge of a word, 1 is a. */
    static float follows(int first, int second) {
        return FOLLOWS[first * SIGNS + second];
    }

    /** Returns 1 to 26 for a letter of either case, 0 for anything else. */
    static int letter(char unit) {
        int lower = unit | 0x20;
        return lower >= 'a' && lower <= 'z' && unit < 0x80 ? lower - 'a' + 1 : 0;
    }

    /** Returns which part of the letters of {@code text} stands in common words, 0 to 1. */
    static double covered(CharSequence text) {
        int letters = 0;
        int known = 0;
        StringBuilder word = new StringBuilder();
        for (int at = 0; at <= text.length(); at++) {
            char unit = at < text.length() ? text.charAt(at) : ' ';
            if (letter(unit) > 0) {
                word.append((char) (unit | 0x20));
            } else if (!word.isEmpty()) {
                letters += word.length();
                known += isWord(word.toString()) ? word.length() : 0;
                word.setLength(0);
            }
        }
        return letters == 0 ? 0 : (double) known / letters;
    }

    private static Map<String, Integer> ranks() {
        List<String> words = lines();
        Map<String, Integer> ranks = new HashMap<>(words.size() * 2);
        for (int rank = 0; rank < words.size(); rank++) {
            ranks.put(words.get(rank), rank);
        }
        return Map.copyOf(ranks);
    }

    private static Map<Long, Integer> prefixes() {
        Map<Long, Integer> prefixes = new HashMap<>(1 << 16);
        RANKS.forEach((word, rank) -> {
            long prefix = EMPTY_PREFIX;
            for (int at = 0; at < word.length(); at++) {
                prefix = prefix(prefix, word.charAt(at));
                prefixes.putIfAbsent(prefix, -1);
            }
            prefixes.put(prefix, rank);
        });
        return Map.copyOf(prefixes);
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(English.class.getResourceAsStream("words.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static float[] follows() {
        double[] counts = new double[SIGNS * SIGNS];
        RANKS.forEach((word, rank) -> {
            double weight = 1 / (rank + HEAD) + 1e-4;
            int before = 0;
            for (int at = 0; at <= word.length(); at++) {
                int next = at < word.length() ? letter(word.charAt(at)) : 0;
                counts[before * SIGNS + next] += weight;
                before = next;
            }
        });
        float[] logs = new float[counts.length];
        for (int first = 0; first < SIGNS; first++) {
            double sum = 0;
            for (int second = 0; second < SIGNS; second++) {
                sum += counts[first * SIGNS + second] + 1e-4;
            }
            for (int second = 0; second < SIGNS; second++) {
                logs[first * SIGNS + second] = (float) Math.log((counts[first * SIGNS + second] + 1e-4) / sum);
            }
        }
        return logs;
    }
}
