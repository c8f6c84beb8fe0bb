// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import java.util.SplittableRandom;

/** Random orders (Fisher and Yates). */
final class Orders {
    private Orders() {}

    /** Shuffles {@code items} in place. */
    static void shuffle(int[] items, SplittableRandom random) {
        for (int last = items.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int item = items[last];
            items[last] = items[other];
            items[other] = item;
        }
    }

    /** Returns the items in reverse. */
    static int[] reverse(int[] items) {
        int[] reversed = new int[items.length];
        for (int index = 0; index < items.length; index++) {
            reversed[items.length - 1 - index] = items[index];
        }
        return reversed;
    }
}
