// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import java.util.Arrays;

/**
 * A text that was changed, with the way back.
 *
 * @param text   as it is now
 * @param begins for each unit, where what it stems from begins in the text as given
 * @param ends   where that ends, exclusive
 */
record Aligned(String text, int[] begins, int[] ends) {
    static Aligned of(String text) {
        Builder builder = new Builder(text.length());
        for (int at = 0; at < text.length();) {
            int end = at + Character.charCount(text.codePointAt(at));
            builder.add(text.substring(at, end), at, end);
            at = end;
        }
        return builder.done();
    }

    int length() {
        return text.length();
    }

    /** Returns where units {@code from} to {@code to} begin in the text as given. */
    int begin(int from) {
        return begins[from];
    }

    /** Returns where the unit before {@code to} ends in the text as given. */
    int end(int to) {
        return ends[to - 1];
    }

    Aligned part(int from, int to) {
        return new Aligned(text.substring(from, to), Arrays.copyOfRange(begins, from, to),
                Arrays.copyOfRange(ends, from, to));
    }

    /** Puts {@code prefix} before it, as if it stood where the text begins. */
    Aligned prefixed(String prefix) {
        int at = begins.length == 0 ? 0 : begins[0];
        Builder builder = new Builder(text.length() + prefix.length());
        builder.add(prefix, at, at);
        builder.addAll(this);
        return builder.done();
    }

    /** Collects units. */
    static final class Builder {
        private final StringBuilder text;
        private int[] begins;
        private int[] ends;

        Builder(int size) {
            text = new StringBuilder(size);
            begins = new int[Math.max(8, size)];
            ends = new int[Math.max(8, size)];
        }

        void add(String units, int begin, int end) {
            grow(text.length() + units.length());
            Arrays.fill(begins, text.length(), text.length() + units.length(), begin);
            Arrays.fill(ends, text.length(), text.length() + units.length(), end);
            text.append(units);
        }

        void addAll(Aligned other) {
            grow(text.length() + other.length());
            System.arraycopy(other.begins, 0, begins, text.length(), other.length());
            System.arraycopy(other.ends, 0, ends, text.length(), other.length());
            text.append(other.text);
        }

        private void grow(int size) {
            if (size > begins.length) {
                begins = Arrays.copyOf(begins, Math.max(size, 2 * begins.length));
                ends = Arrays.copyOf(ends, begins.length);
            }
        }

        Aligned done() {
            return new Aligned(text.toString(), Arrays.copyOf(begins, text.length()),
                    Arrays.copyOf(ends, text.length()));
        }
    }
}
