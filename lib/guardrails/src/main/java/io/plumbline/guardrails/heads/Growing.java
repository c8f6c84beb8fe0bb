// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import java.util.Arrays;

/** Whole numbers, more and more of them. */
final class Growing {
    private int[] values;
    private int size;

    Growing(int capacity) {
        this.values = new int[Math.max(8, capacity)];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return values[at];
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
