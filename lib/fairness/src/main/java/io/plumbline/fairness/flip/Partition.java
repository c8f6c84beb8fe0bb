// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.flip;

/** Puts the points with the smaller coordinates on one axis before those with the larger ones, without sorting. */
record Partition(int[] order, double[] coordinates, int axes, int axis) {

    /** Rearranges {@code order} from {@code from} to {@code to} so that no point before {@code middle} exceeds one after. */
    void around(int middle, int from, int to) {
        int first = from;
        int last = to - 1;
        while (first < last) {
            double pivot = medianOfThree(first, last);
            int left = first;
            int right = last;
            while (left <= right) {
                while (at(left) < pivot) {
                    left++;
                }
                while (at(right) > pivot) {
                    right--;
                }
                if (left <= right) {
                    int swap = order[left];
                    order[left++] = order[right];
                    order[right--] = swap;
                }
            }
            if (middle <= right) {
                last = right;
            } else if (middle >= left) {
                first = left;
            } else {
                return;
            }
        }
    }

    private double medianOfThree(int first, int last) {
        double low = at(first);
        double middle = at((first + last) >>> 1);
        double high = at(last);
        return Math.max(Math.min(low, middle), Math.min(Math.max(low, middle), high));
    }

    private double at(int place) {
        return coordinates[order[place] * axes + axis];
    }
}
