// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What a policy may hold: counts, lengths, and combinations that make no sense. The limits are those of Bedrock
 * Guardrails, but for topics, which may have more examples here and the long definitions of its standard tier.
 */
public final class PolicyRules {
    private static final int MOST_TOPICS = 30;
    private static final int MOST_EXAMPLES = 500;
    private static final int LONGEST_DEFINITION = 1000;
    private static final int LONGEST_EXAMPLE = 500;
    private static final int MOST_WORDS = 10_000;
    private static final int MOST_PATTERNS = 10;
    private static final int LONGEST_PATTERN = 500;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_MESSAGE = 500;
    private static final double HIGHEST_THRESHOLD = 0.99;

    private final List<String> problems = new ArrayList<>();

    private PolicyRules() {}

    /** Throws INVALID_ARGUMENT with the first of {@link #problems}. */
    public static void check(GuardrailPolicy policy) {
        List<String> problems = problems(policy);
        if (!problems.isEmpty()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, problems.get(0));
        }
    }

    /** Returns a sentence for everything that is not allowed in {@code policy}; none when it is sound. */
    public static List<String> problems(GuardrailPolicy policy) {
        PolicyRules rules = new PolicyRules();
        rules.content(policy.content());
        rules.topics(policy.topics());
        rules.words(policy.words());
        policy.profanity().ifPresent(handling -> rules.blocksOrReports("The managed list of profanity", handling));
        rules.unique(policy.entities(), rule -> rule.type().name(), "kind of sensitive data");
        rules.patterns(policy.patterns());
        rules.grounding(policy.grounding());
        rules.length("The message for blocked prompts", policy.blockedInput(), LONGEST_MESSAGE);
        rules.length("The message for blocked responses", policy.blockedOutput(), LONGEST_MESSAGE);
        return List.copyOf(rules.problems);
    }

    private void content(List<ContentRule> rules) {
        unique(rules, rule -> rule.filter().name(), "content filter");
        for (ContentRule rule : rules) {
            String what = "The content filter " + rule.filter();
            blocksOrReports(what, rule.handling());
            if (rule.filter() == ContentFilter.PROMPT_ATTACK && rule.output() != Strength.NONE) {
                problems.add(what + " has output strength " + rule.output()
                        + ": attacks are looked for in prompts only, set it to NONE.");
            }
        }
    }

    private void topics(List<DeniedTopic> topics) {
        atMost(topics.size(), MOST_TOPICS, "denied topics");
        unique(topics, topic -> topic.name().toLowerCase(Locale.ROOT), "denied topic");
        for (DeniedTopic topic : topics) {
            String what = "The denied topic '" + topic.name() + "'";
            length("The name of a denied topic", topic.name(), LONGEST_NAME);
            if (!topic.name().matches("[0-9a-zA-Z\\-_ !?.]*")) {
                problems.add("The name of " + what.substring(4)
                        + " may hold ASCII letters, digits, blanks and - _ ! ? . only.");
            }
            length("The definition of the denied topic '" + topic.name() + "'", topic.definition(), LONGEST_DEFINITION);
            if (topic.examples().size() > MOST_EXAMPLES) {
                problems.add(what + " has " + topic.examples().size() + " examples: " + MOST_EXAMPLES
                        + " are allowed at most.");
            }
            topic.examples().stream().filter(example -> example.isBlank() || example.length() > LONGEST_EXAMPLE)
                    .findFirst()
                    .ifPresent(example -> problems.add(what + " has an example of " + example.length()
                            + " characters: 1 to " + LONGEST_EXAMPLE + " are allowed, not all blank."));
            blocksOrReports(what, topic.handling());
        }
    }

    private void words(List<WordRule> words) {
        atMost(words.size(), MOST_WORDS, "words");
        unique(words, rule -> rule.text().strip().toLowerCase(Locale.ROOT), "word");
        for (WordRule rule : words) {
            length("A word", rule.text(), LONGEST_NAME);
            blocksOrReports("The word '" + rule.text() + "'", rule.handling());
        }
    }

    private void patterns(List<PatternRule> patterns) {
        atMost(patterns.size(), MOST_PATTERNS, "patterns");
        unique(patterns, PatternRule::name, "pattern");
        for (PatternRule rule : patterns) {
            String what = "of the pattern '" + rule.name() + "'";
            length("The name of a pattern", rule.name(), LONGEST_NAME);
            length("The expression " + what, rule.pattern(), LONGEST_PATTERN);
            if (rule.description().length() > LONGEST_DESCRIPTION) {
                problems.add("The description " + what + " has " + rule.description().length() + " characters: "
                        + LONGEST_DESCRIPTION + " are allowed at most.");
            }
            try {
                if (rule.compile().matcher("").matches()) {
                    problems.add("The expression " + what + " matches empty text: let it demand a character.");
                }
            } catch (PlumblineException malformed) {
                problems.add(String.valueOf(malformed.getMessage()));
            }
        }
    }

    private void grounding(List<GroundingRule> rules) {
        unique(rules, rule -> rule.kind().name(), "grounding rule");
        for (GroundingRule rule : rules) {
            if (!(rule.threshold() >= 0 && rule.threshold() <= HIGHEST_THRESHOLD)) {
                problems.add("The threshold of " + rule.kind() + " is " + rule.threshold() + ": 0 to "
                        + HIGHEST_THRESHOLD + " is allowed, because 1 would block everything.");
            }
            if (rule.effect() == Effect.ANONYMIZE) {
                problems.add("The rule on " + rule.kind() + " masks: it can block or report only.");
            }
        }
    }

    private void blocksOrReports(String what, Handling handling) {
        if (handling.input() == Effect.ANONYMIZE || handling.output() == Effect.ANONYMIZE) {
            problems.add(what + " masks: only sensitive data can be masked, so let it block or report.");
        }
    }

    private void atMost(int count, int most, String what) {
        if (count > most) {
            problems.add("The policy has " + count + " " + what + ": " + most + " are allowed at most.");
        }
    }

    private void length(String what, String value, int most) {
        int length = value.codePointCount(0, value.length());
        if (value.isBlank() || length > most) {
            problems.add(
                    what + " has " + length + " characters: 1 to " + most + " are allowed, not all blank.");
        }
    }

    private <T> void unique(List<T> rules, Function<T, String> name, String what) {
        Set<String> seen = new HashSet<>();
        rules.stream().map(name).filter(each -> !seen.add(each)).findFirst()
                .ifPresent(twice -> problems.add("The " + what + " '" + twice + "' is there twice: keep one."));
    }
}
