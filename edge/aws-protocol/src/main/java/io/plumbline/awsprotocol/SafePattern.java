// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.util.regex.Pattern;

/**
 * A published pattern, matched against the whole text in bounded time: after so many looks at characters, or when it nests too
 * deep for the stack, the text counts as not matching.
 */
record SafePattern(Pattern pattern) {
    private static final int LOOKS_AT_LEAST = 100_000;
    private static final int LOOKS_PER_CHARACTER = 200;

    static SafePattern of(String text) {
        return new SafePattern(Pattern.compile(text));
    }

    boolean matches(String text) {
        try {
            return pattern.matcher(new Watched(text, new int[]{LOOKS_AT_LEAST + LOOKS_PER_CHARACTER * text.length()}))
                    .matches();
        } catch (TooManyLooks | StackOverflowError tooHard) {
            return false;
        }
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /** Text that counts how often it is looked at. */
    private record Watched(CharSequence text, int[] left) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super("the pattern needs too long for this text", null, false, false);
        }
    }
}
