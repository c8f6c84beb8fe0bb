// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A guardrail at one of its versions.
 *
 * @param id        twelve lower-case letters and digits
 * @param version   {@value #DRAFT}, or a number from 1 on
 * @param terms     what it was told
 * @param examples  more phrases that belong to a topic, by the name of the topic; they are kept outside the fields that
 *                  AWS knows and count like the examples in it
 * @param status    how far it has come
 * @param createdAt when the guardrail was created; of a number, when that version was made
 * @param updatedAt when this version got the terms it has
 */
public record Guardrail(String id, String version, GuardrailTerms terms, Map<String, List<String>> examples,
        GuardrailStatus status, Instant createdAt, Instant updatedAt) {
    /** The version that can be changed. */
    public static final String DRAFT = "DRAFT";

    /** Copies the map. */
    public Guardrail {
        examples = Map.copyOf(examples);
    }

    /** Returns whether this is the version that can be changed. */
    public boolean isDraft() {
        return version.equals(DRAFT);
    }

    /** Returns the policy with the added examples: the one to judge by. */
    public GuardrailPolicy policy() {
        GuardrailPolicy told = terms.policy();
        return new GuardrailPolicy(told.content(), told.topics().stream().map(this::withExamples).toList(),
                told.words(), told.profanity(), told.entities(), told.patterns(), told.grounding(),
                told.blockedInput(), told.blockedOutput());
    }

    /** Returns what about it has no effect here, each in a sentence; AWS calls these status reasons. */
    public List<String> remarks() {
        return terms.kept().remarks();
    }

    Guardrail told(GuardrailTerms others, Instant at) {
        return new Guardrail(id, version, others, kept(others), status, createdAt, at);
    }

    Guardrail exemplified(Map<String, List<String>> others, Instant at) {
        return new Guardrail(id, version, terms, others, status, createdAt, at);
    }

    Guardrail published(int number, GuardrailTerms described, Instant at) {
        return new Guardrail(id, Integer.toString(number), described, examples, status, at, at);
    }

    /** Examples of topics that are gone go with them. */
    private Map<String, List<String>> kept(GuardrailTerms others) {
        List<String> names = others.policy().topics().stream().map(DeniedTopic::name).toList();
        return examples.entrySet().stream().filter(each -> names.contains(each.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private DeniedTopic withExamples(DeniedTopic topic) {
        List<String> all = new ArrayList<>(topic.examples());
        all.addAll(examples.getOrDefault(topic.name(), List.of()));
        return new DeniedTopic(topic.name(), topic.definition(), all, topic.handling());
    }
}
