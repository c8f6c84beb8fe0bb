// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Words;
import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.privacy.EntityType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fixed rows and choices of the editor. */
public final class FormFields {
    private static final List<Choice> STRENGTHS = List.of(new Choice("NONE", "off"),
            new Choice("LOW", "low"),
            new Choice("MEDIUM", "medium"), new Choice("HIGH", "high"));
    private static final List<Choice> EFFECTS = List.of(new Choice("BLOCK", "block"), new Choice("NONE", "report"));
    private static final List<Choice> RULE = List.of(new Choice("BLOCK", "block"), new Choice("NONE", "report"),
            new Choice(FormText.OFF, "off"));
    private static final List<Choice> OPTIONAL = List.of(new Choice(FormText.OFF, "off"), new Choice("BLOCK", "block"),
            new Choice("NONE", "report"));
    private static final List<Choice> SENSITIVE = List.of(new Choice(FormText.OFF, "off"),
            new Choice("ANONYMIZE", "mask"), new Choice("BLOCK", "block"), new Choice("NONE", "report"));
    private static final List<Choice> PATTERN = List.of(new Choice("ANONYMIZE", "mask"), new Choice("BLOCK", "block"),
            new Choice("NONE", "report"), new Choice(FormText.OFF, "off"));

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{2,}");
    private static final Set<String> KNOWN = Stream.of(filters(), entities(), groundings()).flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private FormFields() {}

    /** One choice of a field: what is sent, and what is shown. */
    public record Choice(String value, String label) {}

    /** Returns the names of the content filters. */
    public static List<String> filters() {
        return Arrays.stream(ContentFilter.values()).map(Enum::name).toList();
    }

    /** Returns the kinds of sensitive data that a guardrail can be told. */
    public static List<String> entities() {
        return Arrays.stream(EntityType.values()).filter(type -> type.bedrockName().isPresent()).map(Enum::name)
                .toList();
    }

    /** Returns the two filters of contextual grounding. */
    public static List<String> groundings() {
        return Arrays.stream(GroundingRule.Kind.values()).map(Enum::name).toList();
    }

    /** Returns how strict a content filter can be. */
    public static List<Choice> strengths() {
        return STRENGTHS;
    }

    /** Returns what a content filter can do. */
    public static List<Choice> effects() {
        return EFFECTS;
    }

    /** Returns what a topic or word can do, blocking first. */
    public static List<Choice> rule() {
        return RULE;
    }

    /** Returns what a rule can do that is off unless it was wanted. */
    public static List<Choice> optional() {
        return OPTIONAL;
    }

    /** Returns what can be done about sensitive data, off first. */
    public static List<Choice> sensitive() {
        return SENSITIVE;
    }

    /** Returns what a pattern can do, masking first. */
    public static List<Choice> pattern() {
        return PATTERN;
    }

    /** Returns a sentence of the library with the names of filters and kinds as people read them. */
    public static String readable(String sentence) {
        return NAME.matcher(sentence).replaceAll(match -> Matcher.quoteReplacement(KNOWN.contains(match.group())
                ? said(match.group()).toLowerCase(Locale.ROOT)
                : match.group()));
    }

    /** Returns a name of the API as people read it: {@code PROMPT_ATTACK} as "Prompt attack". */
    public static String said(String name) {
        return Words.said(name);
    }
}
