// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import java.util.Arrays;

/**
 * The words and numbers of a text: each token is a longest run of letters, digits and combining marks. Offsets are
 * UTF-16. Made once per text in linear time; several detectors read it.
 */
public final class Tokens {
    /** It holds a digit. */
    public static final int DIGIT = 1;
    /** It holds an upper-case letter. */
    public static final int UPPER = 2;
    /** It holds a letter that is not upper-case. */
    public static final int LOWER = 4;
    /** It holds a character outside ASCII. */
    public static final int WIDE = 8;

    private final int[] begins;
    private final int[] ends;
    private final byte[] flags;
    private final int[] hashes;
    private final int count;
    private final int[] numeric;

    private Tokens(Builder built) {
        count = built.count;
        begins = built.begins;
        ends = built.ends;
        flags = built.flags;
        hashes = built.hashes;
        numeric = Arrays.copyOf(built.numeric, built.numericCount);
    }

    static Tokens of(String text, String lower) {
        Builder builder = new Builder(Math.max(16, text.length() / 5));
        int at = 0;
        while (at < text.length()) {
            at = Characters.inWord(text, at) ? builder.token(text, lower, at) : at + 1;
        }
        return new Tokens(builder);
    }

    /** Returns how many there are. */
    public int count() {
        return count;
    }

    /** Returns where token {@code index} begins. */
    public int begin(int index) {
        return begins[index];
    }

    /** Returns where token {@code index} ends, exclusive. */
    public int end(int index) {
        return ends[index];
    }

    /** Returns the number of UTF-16 units of token {@code index}. */
    public int length(int index) {
        return ends[index] - begins[index];
    }

    /** Returns which of {@link #DIGIT}, {@link #UPPER}, {@link #LOWER}, {@link #WIDE} hold for token {@code index}. */
    public int flags(int index) {
        return flags[index];
    }

    /** Returns whether token {@code index} is digits only. */
    public boolean isNumber(int index) {
        return (flags[index] & (DIGIT | UPPER | LOWER)) == DIGIT;
    }

    /** Returns whether token {@code index} has no digit. */
    public boolean isWord(int index) {
        return (flags[index] & DIGIT) == 0;
    }

    /** Returns the hash of the lower-case form of token {@code index}, as {@link String#hashCode} gives it. */
    public int hash(int index) {
        return hashes[index];
    }

    /** Returns how many tokens hold a digit. */
    public int numericCount() {
        return numeric.length;
    }

    /** Returns the index of the token that is the {@code nth} with a digit. */
    public int numeric(int nth) {
        return numeric[nth];
    }

    /** Returns the first token that begins at {@code offset} or later; {@link #count} when there is none. */
    public int firstFrom(int offset) {
        int found = Arrays.binarySearch(begins, 0, count, offset);
        return found >= 0 ? found : -found - 1;
    }

    private static final class Builder {
        private int[] begins;
        private int[] ends;
        private byte[] flags;
        private int[] hashes;
        private int[] numeric;
        private int count;
        private int numericCount;

        Builder(int room) {
            begins = new int[room];
            ends = new int[room];
            flags = new byte[room];
            hashes = new int[room];
            numeric = new int[16];
        }

        int token(String text, String lower, int begin) {
            int hash = 0;
            int kinds = 0;
            int at = begin;
            while (at < text.length() && Characters.inWord(text, at)) {
                kinds |= Characters.flags(text, at);
                hash = 31 * hash + lower.charAt(at);
                at++;
            }
            add(begin, at, (byte) kinds, hash);
            return at;
        }

        private void add(int begin, int end, byte kinds, int hash) {
            if (count == begins.length) {
                int room = count * 2;
                begins = Arrays.copyOf(begins, room);
                ends = Arrays.copyOf(ends, room);
                flags = Arrays.copyOf(flags, room);
                hashes = Arrays.copyOf(hashes, room);
            }
            if ((kinds & DIGIT) != 0) {
                if (numericCount == numeric.length) {
                    numeric = Arrays.copyOf(numeric, numericCount * 2);
                }
                numeric[numericCount++] = count;
            }
            begins[count] = begin;
            ends[count] = end;
            flags[count] = kinds;
            hashes[count++] = hash;
        }
    }
}
