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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

    private final Path file;
    private final Direction usual;

    private TrialCases(Path file, Direction usual) {
        this.file = file;
        this.usual = usual;
    }

    /** Returns the cases in {@code file}; those that name no direction go {@code usual}. */
    public static List<TrialCase> read(Path file, Direction usual) {
        try {
            return new TrialCases(file, usual).read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException missing) {
            throw new PlumblineException(Category.NOT_FOUND, file + " does not exist. Check the path.", missing);
        } catch (IOException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    file + " cannot be read as UTF-8: " + failure.getMessage() + ".", failure);
        }
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
            throw new PlumblineException(Category.INVALID_DATA, file + " holds no case; write one JSON object a line, "
                    + "such as {\"text\": \"hello\", \"expected\": \"NONE\"}.");
        }
        return cases;
    }

    private TrialCase read(String line, int number) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException failure) {
            throw wrong(number, "is no JSON object");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw wrong(number, "has the member '" + name + "'; known are text, expected, direction, source, "
                        + "query and name");
            }
        });
        if (!node.path("text").isTextual()) {
            throw wrong(number, "has no text");
        }
        return new TrialCase(node.path("name").asText("line " + number),
                new GuardRequest(direction(node, number), content(node), 0, false), expected(node, number));
    }

    private Direction direction(JsonNode node, int number) {
        return switch (node.path("direction").asText(usual.name())) {
            case "INPUT" -> Direction.INPUT;
            case "OUTPUT" -> Direction.OUTPUT;
            default -> throw wrong(number, "has a direction that is neither INPUT nor OUTPUT");
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
        return Optional.ofNullable(node.path("expected").textValue())
                .map(word -> switch (word.toUpperCase(Locale.ROOT)) {
                    case "NONE" -> Verdict.PASSED;
                    case "ANONYMIZED" -> Verdict.MASKED;
                    case "BLOCKED" -> Verdict.BLOCKED;
                    default -> throw wrong(number, "expects something other than NONE, ANONYMIZED or BLOCKED");
                });
    }

    private PlumblineException wrong(int number, String what) {
        return new PlumblineException(Category.INVALID_DATA, "line " + number + " of " + file + " " + what + ".");
    }
}
