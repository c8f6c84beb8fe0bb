// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import java.util.Arrays;

/** Masses by conjunction of conditions; a conjunction is up to three condition numbers packed into a long. */
final class MassByConditions {
    private static final int BITS = 21;
    private static final long MASK = (1L << BITS) - 1;

    private final int[] slots;
    private long[] keys = new long[16];
    private Mass[] masses = new Mass[16];
    private int size;

    MassByConditions(int most) {
        slots = new int[Integer.highestOneBit(Math.max(8, most)) * 4];
    }

    /** Returns the conjunction of {@code key} and one more condition; 0 holds for every row. */
    static long and(long key, int condition) {
        return key << BITS | condition + 1;
    }

    /** Returns the conditions of {@code key} in the order they were added. */
    static int[] conditions(long key) {
        int count = key == 0 ? 0 : key <= MASK ? 1 : key >> 2 * BITS == 0 ? 2 : 3;
        int[] conditions = new int[count];
        for (int index = count - 1; index >= 0; index--) {
            conditions[index] = (int) (key >> (count - 1 - index) * BITS & MASK) - 1;
        }
        return conditions;
    }

    /** Returns the sum for {@code key}, a new one at first. */
    Mass at(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & slots.length - 1;
        while (slots[slot] != 0) {
            if (keys[slots[slot] - 1] == key) {
                return masses[slots[slot] - 1];
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            masses = Arrays.copyOf(masses, 2 * size);
        }
        keys[size] = key;
        masses[size] = new Mass();
        slots[slot] = ++size;
        return masses[size - 1];
    }

    int size() {
        return size;
    }

    long key(int index) {
        return keys[index];
    }

    Mass mass(int index) {
        return masses[index];
    }
}
