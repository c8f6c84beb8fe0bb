// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.content;

import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.lexicon.WordClass;
import io.plumbline.training.Example;
import io.plumbline.training.grammar.Grammar;
import io.plumbline.training.grammar.Grammar.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Texts of our own: harmful ones and harmless twins of the same shape, made from the templates beside this class among
 * the resources.
 *
 * @param train   for learning
 * @param heldOut made by templates, or with words, that are kept from training
 */
record ContrastPairs(List<Example> train, List<Example> heldOut) {
    private static final List<String> FILES = List.of("slots.tsv", "misconduct.tsv", "violence.tsv", "sexual.tsv",
            "self-harm.tsv", "hate.tsv", "insults.tsv", "harmless.tsv", "twins.tsv");
    private static final int MOST = 50;
    private static final long SEED = 41;

    static ContrastPairs read() {
        List<Example> train = new ArrayList<>();
        List<Example> heldOut = new ArrayList<>();
        Grammar grammar = Grammar.read(ContrastPairs.class, FILES);
        grammar.fill("slur!", Lexicon.builtInEntries(WordClass.SLUR));
        for (Made made : grammar.expand(MOST, SEED)) {
            Example example = new Example(made.text(), "own/" + made.template().file(),
                    made.template().file() + "/" + made.template().id(), truth(made.template().labels()), 1);
            (made.heldOut() ? heldOut : train).add(example);
        }
        return new ContrastPairs(List.copyOf(train), List.copyOf(heldOut));
    }

    /** Labels are first letters of heads; one with a question mark in front says that it is not known. */
    private static Map<String, Boolean> truth(List<String> labels) {
        String has = String.join("", labels.stream().filter(label -> !label.startsWith("?")).toList());
        String open = String.join("", labels.stream().filter(label -> label.startsWith("?")).toList());
        StringBuilder lacks = new StringBuilder();
        for (String head : Truth.HEADS) {
            if (open.indexOf(head.charAt(0)) < 0) {
                lacks.append(head.charAt(0));
            }
        }
        return Truth.of(has, lacks.toString());
    }
}
