// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Choices written as {@code [a|b]}, nested at will. */
final class Choice {
    private Choice() {}

    /** Returns {@code text} with one of each choice. */
    static String made(String text, RandomGenerator random) {
        int open = text.indexOf('[');
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int done = 0;
        while (open >= 0) {
            int close = closing(text, open);
            out.append(text, done, open);
            out.append(made(random(options(text.substring(open + 1, close)), random), random));
            done = close + 1;
            open = text.indexOf('[', done);
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Returns the parts of {@code text} between bars that are in no bracket. */
    static List<String> options(String text) {
        List<String> options = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            depth += sign == '[' ? 1 : sign == ']' ? -1 : 0;
            if (sign == '|' && depth == 0) {
                options.add(text.substring(begin, at));
                begin = at + 1;
            }
        }
        options.add(text.substring(begin));
        return options;
    }

    static <T> T random(List<T> options, RandomGenerator random) {
        return options.get(random.nextInt(options.size()));
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            depth += text.charAt(at) == '[' ? 1 : text.charAt(at) == ']' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("unclosed bracket in: " + text);
    }
}
