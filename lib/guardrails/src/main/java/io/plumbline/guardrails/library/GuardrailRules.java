// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.policy.WordRule;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** What the terms of a guardrail may look like; what AWS allows unless said otherwise. */
final class GuardrailRules {
    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[0-9a-zA-Z-_]{1,50}");
    private static final java.util.regex.Pattern TOPIC = java.util.regex.Pattern.compile("[0-9a-zA-Z-_ !?.]{1,100}");
    private static final int TOPICS = 30;
    private static final int EXAMPLES = 5;
    private static final int WORDS = 10_000;
    private static final int PATTERNS = 10;
    private static final int CLASSIC_DEFINITION = 200;
    private static final int STANDARD_DEFINITION = 1000;
    private static final int LONGEST_PATTERN = 500;
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_MESSAGE = 500;

    private GuardrailRules() {}

    static void check(GuardrailTerms terms) {
        if (!NAME.matcher(terms.name()).matches()) {
            throw refused("the name of a guardrail must be 1 to 50 letters, digits, hyphens and underscores; this has "
                    + terms.name().length() + " characters or others among them.");
        }
        terms.description().ifPresent(text -> length("the description of a guardrail", text, 200));
        GuardrailPolicy policy = terms.policy();
        length("the message for blocked prompts", policy.blockedInput(), LONGEST_MESSAGE);
        length("the message for blocked responses", policy.blockedOutput(), LONGEST_MESSAGE);
        if (isEmpty(policy)) {
            throw refused("the guardrail has no policy; give it at least one of topics, content filters, words, "
                    + "sensitive information and contextual grounding.");
        }
        content(policy.content());
        topics(policy.topics(), terms.kept().topicTier().filter(tier -> tier == KeptTerms.Tier.STANDARD).isPresent()
                ? STANDARD_DEFINITION
                : CLASSIC_DEFINITION);
        words(policy);
        sensitive(policy);
        grounding(policy.grounding());
        tiers(terms.kept());
    }

    static void checkExamples(GuardrailPolicy policy, String topic, List<String> examples, int most) {
        if (policy.topics().stream().noneMatch(each -> each.name().equals(topic))) {
            throw new PlumblineException(Category.NOT_FOUND, "the draft of the guardrail has no topic '" + topic
                    + "'; its topics: " + policy.topics().stream().map(DeniedTopic::name).toList() + ".");
        }
        count("added examples of a topic", examples.size(), most);
        examples.forEach(each -> length("an example of a topic", each, LONGEST_MESSAGE));
    }

    private static boolean isEmpty(GuardrailPolicy policy) {
        return policy.content().isEmpty() && policy.topics().isEmpty() && policy.words().isEmpty()
                && policy.profanity().isEmpty() && policy.entities().isEmpty() && policy.patterns().isEmpty()
                && policy.grounding().isEmpty();
    }

    private static void content(List<ContentRule> rules) {
        distinct("the content filter", rules, rule -> rule.filter().name());
        rules.stream().filter(rule -> rule.filter() == ContentFilter.PROMPT_ATTACK && rule.output() != Strength.NONE)
                .findFirst().ifPresent(rule -> {
                    throw refused("the content filter PROMPT_ATTACK judges prompts only; its outputStrength must be "
                            + "NONE, was " + rule.output() + ".");
                });
        rules.forEach(rule -> noMask("the content filter " + rule.filter(), rule.handling()));
    }

    private static void topics(List<DeniedTopic> topics, int definition) {
        count("topics", topics.size(), TOPICS);
        distinct("the topic", topics, topic -> topic.name().toLowerCase(Locale.ROOT));
        for (DeniedTopic topic : topics) {
            if (!TOPIC.matcher(topic.name()).matches()) {
                throw refused("the name of a topic must be 1 to 100 letters, digits, spaces and - _ ! ? .");
            }
            length("the definition of the topic '" + topic.name() + "'", topic.definition(), definition);
            count("examples of the topic '" + topic.name() + "'", topic.examples().size(), EXAMPLES);
            topic.examples()
                    .forEach(each -> length("an example of the topic '" + topic.name() + "'", each, LONGEST_TEXT));
            noMask("the topic '" + topic.name() + "'", topic.handling());
        }
    }

    private static void words(GuardrailPolicy policy) {
        count("words", policy.words().size(), WORDS);
        for (WordRule word : policy.words()) {
            length("a word", word.text(), LONGEST_TEXT);
            noMask("a word", word.handling());
        }
        policy.profanity().ifPresent(handling -> noMask("the managed list of profanity", handling));
    }

    private static void sensitive(GuardrailPolicy policy) {
        distinct("the kind of sensitive data", policy.entities(), rule -> rule.type().name());
        for (EntityRule rule : policy.entities()) {
            if (rule.type().bedrockName().isEmpty()) {
                throw refused("guardrails know no sensitive data of the kind " + rule.type() + ".");
            }
        }
        count("patterns", policy.patterns().size(), PATTERNS);
        distinct("the pattern", policy.patterns(), PatternRule::name);
        policy.patterns().forEach(GuardrailRules::pattern);
    }

    private static void pattern(PatternRule rule) {
        length("the name of a pattern", rule.name(), LONGEST_TEXT);
        length("the pattern '" + rule.name() + "'", rule.pattern(), LONGEST_PATTERN);
        try {
            if (Pattern.compile(rule.pattern()).matcher("").matches()) {
                throw refused("the pattern '" + rule.name() + "' matches empty text; let it demand at least one "
                        + "character.");
            }
        } catch (PatternSyntaxException failure) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the pattern '" + rule.name() + "' cannot be read: "
                    + failure.getDescription() + ". Patterns have RE2 syntax, without look-around and "
                    + "back-references.", failure);
        }
    }

    private static void grounding(List<GroundingRule> rules) {
        distinct("the filter of contextual grounding", rules, rule -> rule.kind().name());
        for (GroundingRule rule : rules) {
            if (!(rule.threshold() >= 0 && rule.threshold() <= 0.99)) {
                throw refused("the threshold of " + rule.kind() + " must be from 0 to 0.99, was " + rule.threshold()
                        + "; 1 would block everything.");
            }
            if (rule.effect() == Effect.ANONYMIZE) {
                throw refused("contextual grounding can block or only report; it cannot mask.");
            }
        }
    }

    private static void tiers(KeptTerms kept) {
        boolean standard = kept.topicTier().filter(tier -> tier == KeptTerms.Tier.STANDARD).isPresent()
                || kept.contentTier().filter(tier -> tier == KeptTerms.Tier.STANDARD).isPresent();
        if (standard && kept.profile().isEmpty()) {
            throw refused("the STANDARD tier needs crossRegionConfig.guardrailProfileIdentifier; name a profile, or "
                    + "use the CLASSIC tier. Both are judged alike here.");
        }
    }

    private static void noMask(String what, Handling handling) {
        if (handling.input() == Effect.ANONYMIZE || handling.output() == Effect.ANONYMIZE) {
            throw refused(what + " can block or only report; masking is for sensitive information.");
        }
    }

    private static <T> void distinct(String what, List<T> items, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(key.apply(item))) {
                throw refused(what + " " + key.apply(item) + " is given twice; give it once.");
            }
        }
    }

    private static void length(String what, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > most) {
            throw refused(what + " must have 1 to " + most + " characters, had " + length + ".");
        }
    }

    /** AWS answers a quota that the shape of a request cannot show with the error of quotas. */
    private static void count(String what, int count, int most) {
        if (count > most) {
            throw new PlumblineException(Category.LIMIT_EXCEEDED,
                    "there are " + count + " " + what + ", at most " + most + " are allowed.");
        }
    }

    private static PlumblineException refused(String sentence) {
        return new PlumblineException(Category.INVALID_ARGUMENT, sentence);
    }
}
