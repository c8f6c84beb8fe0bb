// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import java.util.Arrays;

/** Phrases letter by letter, each with the numbers of the classes that it belongs to. At most 32,767 nodes. */
final class Trie {
    private static final int[] NONE = {};

    private int[] keys = new int[1 << 12];
    private int[] targets = new int[1 << 12];
    private int nodes = 1;
    private int[][] whole = new int[256][];
    private int[][] open = new int[256][];

    /** Adds a phrase of words with one blank between; a star at its end stands for any rest of the last word. */
    void add(String phrase, int kind) {
        boolean star = phrase.endsWith("*");
        String letters = star ? phrase.substring(0, phrase.length() - 1) : phrase;
        Words words = Words.of(letters);
        int node = 0;
        for (int word = 0; word < words.count(); word++) {
            node = word > 0 ? childOrNew(node, ' ') : node;
            for (int at = words.begin(word); at < words.end(word); at++) {
                node = Words.isApostrophe(letters.charAt(at)) ? node : childOrNew(node, Fold.of(letters.charAt(at)));
            }
        }
        int[][] ends = star ? open : whole;
        ends[node] = ends[node] == null ? new int[]{kind} : with(ends[node], kind);
    }

    private static int[] with(int[] kinds, int kind) {
        int[] more = Arrays.copyOf(kinds, kinds.length + 1);
        more[kinds.length] = kind;
        return more;
    }

    /** Returns the node after {@code unit}, or -1. */
    int child(int node, char unit) {
        int key = node << 16 | unit;
        int slot = slot(key);
        return targets[slot] == 0 ? -1 : targets[slot];
    }

    /** Returns the classes of phrases that end here when the word does. */
    int[] whole(int node) {
        int[] kinds = whole[node];
        return kinds == null ? NONE : kinds;
    }

    /** Returns the classes of phrases that end here however the word goes on. */
    int[] open(int node) {
        int[] kinds = open[node];
        return kinds == null ? NONE : kinds;
    }

    private int slot(int key) {
        int slot = (key * 0x9E3779B9 >>> 8) & keys.length - 1;
        while (targets[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private int childOrNew(int node, char unit) {
        int key = node << 16 | unit;
        int slot = slot(key);
        if (targets[slot] == 0) {
            if (2 * nodes > keys.length) {
                grow();
                slot = slot(key);
            }
            if (nodes == whole.length) {
                whole = Arrays.copyOf(whole, 2 * nodes);
                open = Arrays.copyOf(open, 2 * nodes);
            }
            keys[slot] = key;
            targets[slot] = nodes++;
        }
        return targets[slot];
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new int[2 * oldKeys.length];
        targets = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldTargets[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                targets[slot] = oldTargets[i];
            }
        }
    }
}
