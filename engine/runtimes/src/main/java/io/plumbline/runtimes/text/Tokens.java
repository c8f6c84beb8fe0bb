// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import java.util.Arrays;

/** Collects tokens with their offsets. */
final class Tokens {
    private int[] ids = new int[64];
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int size;

    void add(int id, int begin, int end) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ids[size] = id;
        begins[size] = begin;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    int id(int at) {
        return ids[at];
    }

    int begin(int at) {
        return begins[at];
    }

    int end(int at) {
        return ends[at];
    }

    /** Returns {@code count} of its tokens from {@code from} on. */
    Tokens part(int from, int count) {
        Tokens part = new Tokens();
        for (int at = from; at < Math.min(size, from + count); at++) {
            part.add(ids[at], begins[at], ends[at]);
        }
        return part;
    }
}
