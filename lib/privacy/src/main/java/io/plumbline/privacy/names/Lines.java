// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

import java.util.Arrays;

/** Where each token stands in its line, and what a line says before a colon. */
final class Lines {
    private static final int FAR = 6;
    private static final int LONG = 12;

    private final int[] position;
    private final int[] length;
    private final int[] writing;
    private final int[] key;
    private final int[] sinceKey;
    private final int[] first;
    private final int[] previousEnd;

    Lines(int[] word, byte[] cap, String text, Tokens tokens, int from) {
        int count = word.length;
        position = new int[count];
        length = new int[count];
        writing = new int[count];
        key = new int[count];
        sinceKey = new int[count];
        first = new int[count];
        previousEnd = new int[count];
        int begin = 0;
        int before = 0;
        for (int at = 0; at <= count; at++) {
            if (at == count || cap[at] == TokenSigns.BREAK) {
                line(word, cap, begin, at, before);
                keys(word, text, tokens, from, begin, at);
                // An empty line is worth knowing of, but what ended the last written one more so.
                before = at > begin ? word[at - 1] : before + 1;
                begin = at + 1;
            }
        }
    }

    private void line(int[] word, byte[] cap, int begin, int end, int before) {
        int lower = 0;
        int capitalised = 0;
        int capitals = 0;
        for (int at = begin; at < end; at++) {
            lower += cap[at] == TokenSigns.LOWER ? 1 : 0;
            capitalised += cap[at] == TokenSigns.CAPITALISED || cap[at] == TokenSigns.MIXED ? 1 : 0;
            capitals += cap[at] == TokenSigns.CAPITALS ? 1 : 0;
        }
        int kind = capitalised + capitals == 0
                ? 1
                : lower + capitalised == 0 ? 2 : lower == 0 ? 3 : capitalised > lower ? 4 : 0;
        Arrays.fill(writing, begin, end, kind);
        Arrays.fill(length, begin, end, Math.min(end - begin, LONG));
        Arrays.fill(first, begin, end, begin < end ? word[begin] : 0);
        Arrays.fill(previousEnd, begin, end, before);
        for (int at = begin; at < end; at++) {
            position[at] = Math.min(at - begin, FAR);
        }
    }

    private void keys(int[] word, String text, Tokens tokens, int from, int begin, int end) {
        int current = 0;
        int since = 0;
        for (int at = begin; at < end; at++) {
            key[at] = current;
            sinceKey[at] = Math.min(since++, FAR);
            char sign = text.charAt(tokens.begin(from + at));
            if (sign == ':' || sign == '=' || sign == '>') {
                int named = at - 1;
                // {"name": "Ann"}: the quotation mark is not what the value is called.
                while (named > begin && !Character.isLetter(text.charAt(tokens.begin(from + named)))) {
                    named--;
                }
                current = named >= begin ? word[named] : 0;
                since = 0;
            }
        }
    }

    int position(int i) {
        return position[i];
    }

    int length(int i) {
        return length[i];
    }

    /** Returns whether the line is written as usual (0), without capitals (1), in capitals (2), or like a title (3, 4). */
    int writing(int i) {
        return writing[i];
    }

    /** Returns the last word before the last colon before the token in its line; 0 when there is none. */
    int key(int i) {
        return key[i];
    }

    int positionAfterKey(int i) {
        return sinceKey[i];
    }

    int firstWord(int i) {
        return first[i];
    }

    int previousEnd(int i) {
        return previousEnd[i];
    }
}
