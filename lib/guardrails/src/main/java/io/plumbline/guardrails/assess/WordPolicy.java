// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.WordRule;
import io.plumbline.guardrails.words.WordMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of a policy and the managed profanity, made ready. */
final class WordPolicy {
    private final List<WordRule> rules;
    private final WordMatcher words;
    private final Optional<Handling> profanity;

    WordPolicy(List<WordRule> rules, Optional<Handling> profanity) {
        this.rules = List.copyOf(rules);
        this.words = WordMatcher.of(rules.stream().map(WordRule::text).toList());
        this.profanity = profanity;
    }

    /** Matches of one block. */
    private record Located(Scene.Block block, boolean managed, List<WordMatcher.Match> matches) {}

    Pending start(Scene scene, Work work) {
        Direction direction = scene.direction();
        boolean custom = rules.stream().anyMatch(rule -> rule.handling().isEnabled(direction));
        boolean managed = profanity.filter(handling -> handling.isEnabled(direction)).isPresent();
        List<Located> found = new ArrayList<>();
        for (Scene.Block block : scene.blocks()) {
            if (custom) {
                work.ask("words", false, () -> new Located(block, false, words.find(block.readings())), found::add);
            }
            if (managed) {
                work.ask("profanity", false,
                        () -> new Located(block, true, WordMatcher.profanity().find(block.readings())), found::add);
            }
        }
        return findings -> {
            found.forEach(located -> report(located, direction, findings));
            findings.wordUnits = custom || managed ? Findings.units(scene.guardedCharacters()) : 0;
        };
    }

    private void report(Located located, Direction direction, Findings findings) {
        for (WordMatcher.Match match : located.matches()) {
            Optional<Handling> handling = located.managed()
                    ? profanity
                    : Optional.of(rules.get(match.word()).handling());
            String word = located.managed()
                    ? WordMatcher.profanity().word(match.word())
                    : rules.get(match.word()).text();
            handling.filter(each -> each.isEnabled(direction))
                    .ifPresent(each -> findings.words.add(new Assessment.Word(word, located.managed(),
                            each.effect(direction), true, located.block().span(match.begin(), match.end()))));
        }
    }
}
