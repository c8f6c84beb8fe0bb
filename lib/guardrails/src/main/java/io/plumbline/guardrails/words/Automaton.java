// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.words;

import java.util.Arrays;
import java.util.List;

/**
 * Finds every occurrence of many strings in one pass (Aho and Corasick 1975). States are numbered; the step from a
 * state by a sign is looked up in one open hash table, so that memory grows with the strings and not with the alphabet.
 *
 * @see <a href="https://doi.org/10.1145/360825.360855">Aho, Corasick: Efficient string matching</a>
 */
final class Automaton {
    /** Takes a match: which string, and the index behind its last sign. */
    interface Sink {
        void found(int string, int end);
    }

    private static final int NONE = -1;

    private final int[] lengths;
    private long[] keys = new long[64];
    private int[] targets = new int[64];
    private int[] fallback;
    /** The string that ends in a state, or none. */
    private int[] ending = new int[16];
    /** The nearest state on the way of fallbacks where a string ends, or none. */
    private int[] shorter;
    private int states = 1;
    private int steps;

    Automaton(List<String> strings) {
        lengths = strings.stream().mapToInt(String::length).toArray();
        Arrays.fill(ending, NONE);
        for (int string = 0; string < lengths.length; string++) {
            add(strings.get(string), string);
        }
        fallback = new int[states];
        shorter = new int[states];
        link(strings);
    }

    int length(int string) {
        return lengths[string];
    }

    /** Reports every string in the first {@code length} signs of {@code text}. */
    void scan(char[] text, int length, Sink sink) {
        int state = 0;
        for (int at = 0; at < length; at++) {
            state = next(state, text[at]);
            int match = ending[state] == NONE ? shorter[state] : state;
            while (match != NONE) {
                sink.found(ending[match], at + 1);
                match = shorter[match];
            }
        }
    }

    private void add(String string, int number) {
        int state = 0;
        for (int at = 0; at < string.length(); at++) {
            int target = step(state, string.charAt(at));
            if (target == NONE) {
                target = states++;
                put(state, string.charAt(at), target);
                if (target == ending.length) {
                    ending = Arrays.copyOf(ending, target * 2);
                    Arrays.fill(ending, target, ending.length, NONE);
                }
            }
            state = target;
        }
        ending[state] = ending[state] == NONE ? number : ending[state];
    }

    /** Links states level by level: the fallback of a state is known once those of shorter prefixes are. */
    private void link(List<String> strings) {
        Arrays.fill(shorter, NONE);
        int[] reached = new int[strings.size()];
        int longest = Arrays.stream(lengths).max().orElse(0);
        for (int level = 0; level < longest; level++) {
            for (int string = 0; string < reached.length; string++) {
                if (level < lengths[string]) {
                    char sign = strings.get(string).charAt(level);
                    int from = reached[string];
                    int state = step(from, sign);
                    reached[string] = state;
                    if (from != 0) {
                        int back = next(fallback[from], sign);
                        fallback[state] = back;
                        shorter[state] = ending[back] == NONE ? shorter[back] : back;
                    }
                }
            }
        }
    }

    private int next(int from, char sign) {
        int state = from;
        while (true) {
            int target = step(state, sign);
            if (target != NONE) {
                return target;
            }
            if (state == 0) {
                return 0;
            }
            state = fallback[state];
        }
    }

    private int step(int state, char sign) {
        long key = ((long) state << 16 | sign) + 1;
        int mask = keys.length - 1;
        for (int slot = slot(key, mask);; slot = slot + 1 & mask) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            if (keys[slot] == 0) {
                return NONE;
            }
        }
    }

    private void put(int state, char sign, int target) {
        if (++steps * 2 > keys.length) {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[oldKeys.length * 2];
            targets = new int[keys.length];
            for (int slot = 0; slot < oldKeys.length; slot++) {
                if (oldKeys[slot] != 0) {
                    insert(oldKeys[slot], oldTargets[slot]);
                }
            }
        }
        insert(((long) state << 16 | sign) + 1, target);
    }

    private void insert(long key, int target) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
