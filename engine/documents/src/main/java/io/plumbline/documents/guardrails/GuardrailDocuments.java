// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.guardrails;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.guardrails.library.GuardrailTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads and writes the terms of guardrails. */
public final class GuardrailDocuments {
    /** Grows when a reader of today could not read what is written then. */
    private static final int FORMAT = 1;
    private static final String SUFFIX = "Config";

    private GuardrailDocuments() {}

    /**
     * What is stored of a version of a guardrail.
     *
     * @param terms    what it was told
     * @param examples examples added to topics
     */
    public record Stored(GuardrailTerms terms, Map<String, List<String>> examples) {}

    /**
     * Reads the body of CreateGuardrail or UpdateGuardrail; tags, tokens and the identifier are passed over.
     *
     * @throws io.plumbline.measure.PlumblineException INVALID_DOCUMENT, with the place of what is wrong
     */
    public static GuardrailTerms read(String json) {
        return read(Json.read(json));
    }

    /** Reads the same from a tree. */
    public static GuardrailTerms read(JsonNode tree) {
        return TermsReader.read(tree);
    }

    /** Writes {@code terms} as the body of CreateGuardrail, on one line and with every default. */
    public static String write(GuardrailTerms terms) {
        return Json.write(TermsWriter.write(terms));
    }

    /** Returns {@code terms} under the names that GetGuardrail has for them: those without {@code Config} at the end. */
    public static JsonNode described(GuardrailTerms terms) {
        return renamed(TermsWriter.write(terms));
    }

    /** Writes a guardrail for the store. */
    public static String store(GuardrailTerms terms, Map<String, List<String>> examples) {
        ObjectNode tree = Json.object().put("format", FORMAT);
        tree.set("guardrail", TermsWriter.write(terms));
        ObjectNode added = tree.putObject("examples");
        new TreeMap<>(examples).forEach((topic, phrases) -> phrases.forEach(added.withArray(topic)::add));
        return Json.write(tree);
    }

    /** Reads what {@link #store} wrote. */
    public static Stored stored(String json) {
        Fields top = new Fields(Json.read(json), "").only("format", "guardrail", "examples");
        if (top.needNumber("format") != FORMAT) {
            throw Fields.wrong("format", "must be " + FORMAT + "; a newer version of plumbline wrote it, use that one");
        }
        Map<String, List<String>> examples = new LinkedHashMap<>();
        top.object("examples").ifPresent(
                each -> each.node().fieldNames().forEachRemaining(name -> examples.put(name, each.texts(name))));
        return new Stored(read(top.object("guardrail").orElseThrow(() -> Fields.wrong("guardrail", "is missing"))
                .node()), examples);
    }

    private static JsonNode renamed(JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode copy = list.arrayNode();
            list.forEach(item -> copy.add(renamed(item)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode copy = Json.object();
        object.properties().forEach(member -> copy.set(member.getKey().endsWith(SUFFIX)
                ? member.getKey().substring(0, member.getKey().length() - SUFFIX.length())
                : member.getKey(), renamed(member.getValue())));
        return copy;
    }
}
