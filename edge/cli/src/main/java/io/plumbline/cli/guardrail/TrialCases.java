// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.guardrail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.library.Decision.Verdict;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads cases, a JSON object a line: {@code text}; where it matters {@code expected} (NONE, ANONYMIZED or BLOCKED),
 * {@code direction} (INPUT or OUTPUT), {@code source} and {@code query} for contextual grounding.
 */
public final class TrialCases {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KNOWN = Set.of("text", "expected", "direction", "source", "query", "name");

    private static final String EXAMPLE = "write one JSON object a line, such as "
            + "{\"text\": \"hello\", \"expected\": \"NONE\"}";
    /** What is longer is no misspelt word and may be a text that should not be repeated. */
    private static final int LONGEST_WORD = 20;

    private final Path file;
    private final Direction usual;

    private TrialCases(Path file, Direction usual) {
        this.file = file;
        this.usual = usual;
    }

    /** Returns the cases in {@code file}; those that name no direction go {@code usual}. */
    public static List<TrialCase> read(Path file, Direction usual) {
        return new TrialCases(file, usual).read(StrictText.of(file));
    }

    private List<TrialCase> read(String text) {
        List<TrialCase> cases = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                cases.add(read(line, number));
            }
        }
        if (cases.isEmpty()) {
            throw new PlumblineException(Category.INVALID_DATA, file + " holds no case; " + EXAMPLE + ".");
        }
        return cases;
    }

    private TrialCase read(String line, int number) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException failure) {
            throw wrong(number, "is no JSON object; " + EXAMPLE);
        }
        if (!node.isObject()) {
            throw wrong(number, "is no JSON object; " + EXAMPLE);
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw wrong(number, "has the member '" + name + "'; known are text, expected, direction, source, "
                        + "query and name");
            }
        });
        if (!node.path("text").isTextual()) {
            throw wrong(number, "has no text; " + EXAMPLE);
        }
        return new TrialCase(node.path("name").asText("line " + number),
                new GuardRequest(direction(node, number), content(node), 0, false), expected(node, number));
    }

    private Direction direction(JsonNode node, int number) {
        return switch (node.path("direction").asText(usual.name()).toUpperCase(Locale.ROOT)) {
            case "INPUT" -> Direction.INPUT;
            case "OUTPUT" -> Direction.OUTPUT;
            default -> throw wrong(number, "has another direction than INPUT and OUTPUT" + given(node, "direction"));
        };
    }

    private static List<GuardText> content(JsonNode node) {
        List<GuardText> content = new ArrayList<>();
        if (node.path("source").isTextual()) {
            content.add(new GuardText(node.path("source").asText(), Set.of(Qualifier.GROUNDING_SOURCE)));
        }
        if (node.path("query").isTextual()) {
            content.add(new GuardText(node.path("query").asText(), Set.of(Qualifier.QUERY)));
        }
        content.add(content.isEmpty()
                ? GuardText.of(node.path("text").asText())
                : new GuardText(node.path("text").asText(), Set.of(Qualifier.GUARD_CONTENT)));
        return content;
    }

    private Optional<Verdict> expected(JsonNode node, int number) {
        return Optional.of(node.path("expected")).filter(value -> !value.isMissingNode() && !value.isNull())
                .map(value -> switch (value.asText().toUpperCase(Locale.ROOT)) {
                    case "NONE" -> Verdict.PASSED;
                    case "ANONYMIZED" -> Verdict.MASKED;
                    case "BLOCKED" -> Verdict.BLOCKED;
                    default -> throw wrong(number,
                            "expects something other than NONE, ANONYMIZED or BLOCKED" + given(node, "expected"));
                });
    }

    private static String given(JsonNode node, String name) {
        String word = node.path(name).asText();
        return word.length() > LONGEST_WORD ? "" : ": '" + word + "'";
    }

    private PlumblineException wrong(int number, String what) {
        return new PlumblineException(Category.INVALID_DATA, "line " + number + " of " + file + " " + what + ".");
    }
}
