// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.PolicyRules;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;
import java.util.regex.Pattern;

/** What AWS allows in the terms of a guardrail, beyond what {@link PolicyRules} demands of every policy. */
final class GuardrailRules {
    private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-_]{1,50}");
    private static final int TOPICS = 30;
    private static final int EXAMPLES = 5;
    private static final int WORDS = 10_000;
    private static final int PATTERNS = 10;
    private static final int CLASSIC_DEFINITION = 200;
    private static final int STANDARD_DEFINITION = 1000;
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
        if (isEmpty(policy)) {
            throw refused("the guardrail has no policy; give it at least one of topics, content filters, words, "
                    + "sensitive information and contextual grounding.");
        }
        topics(policy.topics(), terms.kept().topicTier().filter(tier -> tier == KeptTerms.Tier.STANDARD).isPresent()
                ? STANDARD_DEFINITION
                : CLASSIC_DEFINITION);
        count("words", policy.words().size(), WORDS);
        sensitive(policy);
        PolicyRules.check(policy);
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

    private static void topics(List<DeniedTopic> topics, int definition) {
        count("topics", topics.size(), TOPICS);
        for (DeniedTopic topic : topics) {
            length("the definition of the topic '" + topic.name() + "'", topic.definition(), definition);
            count("examples of the topic '" + topic.name() + "'", topic.examples().size(), EXAMPLES);
            topic.examples()
                    .forEach(each -> length("an example of the topic '" + topic.name() + "'", each, LONGEST_TEXT));
        }
    }

    private static void sensitive(GuardrailPolicy policy) {
        for (EntityRule rule : policy.entities()) {
            if (rule.type().bedrockName().isEmpty()) {
                throw refused("guardrails know no sensitive data of the kind " + rule.type() + ".");
            }
        }
        count("patterns", policy.patterns().size(), PATTERNS);
    }

    private static void tiers(KeptTerms kept) {
        boolean standard = kept.topicTier().filter(tier -> tier == KeptTerms.Tier.STANDARD).isPresent()
                || kept.contentTier().filter(tier -> tier == KeptTerms.Tier.STANDARD).isPresent();
        if (standard && kept.profile().isEmpty()) {
            throw refused("the STANDARD tier needs crossRegionConfig.guardrailProfileIdentifier; name a profile, or "
                    + "use the CLASSIC tier. Both are judged alike here.");
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
