// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.sensitive.Masks.Mask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the policies found in one request, as it comes in. */
final class Findings {
    private static final int CHARACTERS_A_UNIT = 1000;

    final List<Assessment.Filtered> filters = new ArrayList<>();
    final List<Assessment.Topic> topics = new ArrayList<>();
    final List<Assessment.Word> words = new ArrayList<>();
    final List<Assessment.Entity> entities = new ArrayList<>();
    final List<Assessment.Pattern> patterns = new ArrayList<>();
    final List<Assessment.Grounded> grounding = new ArrayList<>();
    final Map<Integer, List<Mask>> masks = new HashMap<>();
    int contentUnits;
    int topicUnits;
    int wordUnits;
    int sensitiveUnits;
    int sensitiveFreeUnits;
    int groundingUnits;

    /** Returns the units of {@code characters}, rounded up. */
    static int units(long characters) {
        return (int) ((characters + CHARACTERS_A_UNIT - 1) / CHARACTERS_A_UNIT);
    }

    void mask(int block, int begin, int end, String label) {
        masks.computeIfAbsent(block, none -> new ArrayList<>()).add(new Mask(begin, end, label));
    }

    Assessment assessment() {
        return new Assessment(filters, topics, words, entities, patterns, grounding);
    }

    Usage usage() {
        return new Usage(topicUnits, contentUnits, wordUnits, sensitiveUnits, sensitiveFreeUnits, groundingUnits, 0);
    }

    /** Returns what acted with {@code effect}, each in a few words that hold nothing of the text. */
    List<String> causes(Effect effect) {
        return Stream.of(
                filters.stream().filter(each -> each.taken() == effect).map(each -> "content filter " + each.filter()),
                topics.stream().filter(each -> each.taken() == effect).map(each -> "denied topic " + each.name()),
                words.stream().filter(each -> each.taken() == effect)
                        .map(each -> each.managed() ? "profanity" : "a denied word"),
                entities.stream().filter(each -> each.taken() == effect).map(each -> each.type().name()),
                patterns.stream().filter(each -> each.taken() == effect).map(each -> "pattern " + each.name()),
                grounding.stream().filter(each -> each.taken() == effect)
                        .map(each -> each.kind() + " below its threshold"))
                .flatMap(each -> each).distinct().toList();
    }
}
