// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.Arrays;

/** Numbers to places, by open addressing; at most half full, so 24 to 48 bytes an entry. */
final class LongIndex {
    private static final int EMPTY = -1;
    private static final int GONE = -2;

    private long[] keys = new long[32];
    private int[] values = new int[32];
    private int used;

    LongIndex() {
        Arrays.fill(values, EMPTY);
    }

    /** Returns the place of {@code key}; negative when it is not there. */
    int get(long key) {
        int slot = slot(key);
        return slot < 0 ? EMPTY : values[slot];
    }

    /** Adds {@code key}, which is not there. */
    void put(long key, int value) {
        if (2 * (used + 1) > keys.length) {
            rebuild();
        }
        int at = start(key);
        while (values[at] != EMPTY) {
            at = (at + 1) & (keys.length - 1);
        }
        keys[at] = key;
        values[at] = value;
        used++;
    }

    void remove(long key) {
        int slot = slot(key);
        if (slot >= 0) {
            values[slot] = GONE;
        }
    }

    private int slot(long key) {
        int at = start(key);
        while (values[at] != EMPTY) {
            if (values[at] >= 0 && keys[at] == key) {
                return at;
            }
            at = (at + 1) & (keys.length - 1);
        }
        return EMPTY;
    }

    private int start(long key) {
        return (int) (key ^ (key >>> 32)) & (keys.length - 1);
    }

    private void rebuild() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(values, EMPTY);
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] >= 0) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }
}
