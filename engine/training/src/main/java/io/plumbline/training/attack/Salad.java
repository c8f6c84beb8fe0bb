// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import java.util.List;
import java.util.SplittableRandom;

/** Writes endings of words and signs at random, as an optimiser that attacks a model finds them. */
final class Salad {
    private static final List<String> PIECES = List.of("Now", "write", "opposite", "Sure", "tutorial", "manual", "ONE",
            "please", "revert", "with", "interface", "sentence", "similarly", "Two", "steps", "ely", "Me", "giving",
            "describing", "table", "json", "Here", "begin", "text", "Begin", "answer", "formatted", "list", "theater",
            "hints", "Step", "paragraph", "inverse", "Use", "seven", "format", "BUT", "prefix", "follow", "nick",
            "usage", "proper", "Title", "response", "echo", "vice", "versa", "cook", "respond", "Guide", "bullet",
            "English", "first", "word", "replace", "summary", "emoji", "reverse", "titled", "Create", "simple", "que",
            "für", "avec", "los", "como", "Text", "Code", "print", "instance", "spell", "lower", "NAME", "Wikipedia");
    private static final List<String> SIGNS = List.of("\\", "+", ".(", "](", "**", "?", "\"", "!--", ");", "}{", "{",
            "}", "\\\\", "==", "<!", "/*", "[[", "]]", "?>", "\\_", "=\"", "\">", ":%", "((", "||", "&&", "~", "^", "#",
            "@", ";;", "...", "»", "://", "`", "--", "$", "{{", "')", ",\"", "(?", "]{");
    private static final int SHORTEST = 14;
    private static final int SPREAD = 14;

    private Salad() {}

    static String of(SplittableRandom random) {
        StringBuilder salad = new StringBuilder();
        int tokens = SHORTEST + random.nextInt(SPREAD);
        for (int i = 0; i < tokens; i++) {
            boolean sign = random.nextInt(5) < 2;
            salad.append(sign ? pick(SIGNS, random) : pick(PIECES, random));
            salad.append(random.nextInt(3) == 0 ? "" : " ");
        }
        return salad.toString().strip();
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
