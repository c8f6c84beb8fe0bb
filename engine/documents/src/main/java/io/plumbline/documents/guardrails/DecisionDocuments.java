// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.guardrails;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.Span;
import io.plumbline.guardrails.assess.Usage;
import io.plumbline.guardrails.detect.Confidence;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.Found;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes and reads what was found in a text, and texts themselves. */
public final class DecisionDocuments {
    private static final int FORMAT = 1;

    private DecisionDocuments() {}

    /** What of a decision is in its document; the rest is in columns. */
    public record Content(String reason, List<Found> found, Map<String, String> detectors, Usage usage,
            Decision.Coverage coverage, List<String> failures) {}

    /** Writes what {@code decision} says beside its columns; never its text. */
    public static String write(Decision decision) {
        ObjectNode tree = Json.object().put("format", FORMAT).put("reason", decision.reason());
        ArrayNode found = tree.putArray("found");
        decision.found().forEach(each -> found.add(finding(each)));
        ObjectNode detectors = tree.putObject("detectors");
        new TreeMap<>(decision.detectors()).forEach(detectors::put);
        Usage usage = decision.usage();
        tree.putObject("usage").put("topics", usage.topics()).put("content", usage.content())
                .put("words", usage.words()).put("sensitive", usage.sensitive())
                .put("sensitiveFree", usage.sensitiveFree()).put("grounding", usage.grounding())
                .put("contentImages", usage.contentImages());
        tree.putObject("coverage").put("guarded", decision.coverage().guardedCharacters())
                .put("total", decision.coverage().totalCharacters()).put("images", decision.coverage().images());
        decision.failures().forEach(tree.putArray("failures")::add);
        return Json.write(tree);
    }

    /** Reads what {@link #write} wrote. */
    public static Content read(String json) {
        Fields top = new Fields(Json.read(json), "");
        Map<String, String> detectors = new HashMap<>();
        JsonNode named = top.node().path("detectors");
        named.fieldNames().forEachRemaining(name -> detectors.put(name, named.path(name).asText()));
        JsonNode usage = top.node().path("usage");
        JsonNode coverage = top.node().path("coverage");
        return new Content(top.needText("reason"), top.objects("found").stream().map(DecisionDocuments::finding)
                .toList(), detectors,
                new Usage(usage.path("topics").asInt(), usage.path("content").asInt(), usage.path("words").asInt(),
                        usage.path("sensitive").asInt(), usage.path("sensitiveFree").asInt(),
                        usage.path("grounding").asInt(), usage.path("contentImages").asInt()),
                new Decision.Coverage(coverage.path("guarded").asInt(), coverage.path("total").asInt(),
                        coverage.path("images").asInt()),
                top.texts("failures"));
    }

    /** Writes what a guardrail was asked about. */
    public static String text(GuardRequest request) {
        ObjectNode tree = Json.object().put("format", FORMAT).put("direction", request.direction().name())
                .put("images", request.images()).put("everything", request.everything());
        if (!request.attacks()) {
            tree.put("attacks", false);
        }
        ArrayNode content = tree.putArray("content");
        for (GuardText block : request.content()) {
            ObjectNode written = content.addObject().put("text", block.text());
            ArrayNode qualifiers = written.putArray("qualifiers");
            block.qualifiers().stream().sorted().forEach(each -> qualifiers.add(each.name()));
        }
        return Json.write(tree);
    }

    /** Reads what {@link #text(GuardRequest)} wrote. */
    public static GuardRequest text(String json) {
        Fields top = new Fields(Json.read(json), "");
        return new GuardRequest(top.needChoice("direction", Direction.class), top.objects("content").stream()
                .map(each -> new GuardText(each.needText("text"),
                        qualifiers(each.choices("qualifiers", GuardText.Qualifier.class))))
                .toList(), (int) top.needNumber("images"), top.flag("everything", false), top.flag("attacks", true));
    }

    private static Set<GuardText.Qualifier> qualifiers(List<GuardText.Qualifier> named) {
        return named.isEmpty() ? Set.of() : EnumSet.copyOf(named);
    }

    private static ObjectNode finding(Found found) {
        ObjectNode node = Json.object().put("policy", found.policy().name()).put("type", found.type()).put("score",
                found.score());
        found.confidence().ifPresent(each -> node.put("confidence", each.name()));
        node.put("taken", found.taken().name()).put("detected", found.detected());
        found.span().ifPresent(each -> node.putArray("span").add(each.block()).add(each.begin()).add(each.end()));
        if (!found.detector().isEmpty()) {
            node.put("detector", found.detector());
        }
        return node;
    }

    private static Found finding(Fields node) {
        JsonNode span = node.node().path("span");
        return new Found(node.needChoice("policy", Found.Policy.class), node.needText("type"),
                node.needNumber("score"), node.choice("confidence", Confidence.class),
                node.needChoice("taken", Effect.class), node.flag("detected", false),
                span.isArray()
                        ? Optional.of(new Span(span.path(0).asInt(), span.path(1).asInt(), span.path(2).asInt()))
                        : Optional.empty(),
                node.text("detector").orElse(""));
    }
}
