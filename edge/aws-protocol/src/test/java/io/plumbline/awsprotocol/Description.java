// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A service's published description, boiled down to the lines of {@link ConstraintTable}. */
final class Description {
    /**
     * Patterns that every text is meant to match: nothing to check, and some take exponential time. The dot among them stands
     * for model cards and descriptions, which have lines.
     */
    private static final Set<String> ANYTHING = Set.of(".*(?:[ \\r\\n\\t].*)*", ".*", "[\\S\\s]*", "[\\s\\S]*",
            "(?s).*",
            "(?s:.*)");
    /** The description says what the CLASSIC tier takes; the STANDARD tier takes more, and the library knows both. */
    private static final Map<String, String> LONGER = Map.of("GuardrailTopicDefinition", "1000");

    private final JsonNode root;
    private final List<String> operations;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Description(JsonNode root, List<String> operations) {
        this.root = root;
        this.operations = operations;
    }

    List<String> lines() {
        Set<String> reached = reached();
        Set<String> telling = telling(reached);
        telling.forEach(name -> numbers.put(name, numbers.size()));
        List<String> lines = new ArrayList<>();
        lines.add("P\t" + failureCode());
        for (String operation : operations) {
            root("I", operation, "input", lines);
            root("O", operation, "output", lines);
            int status = operation(operation).at("/http/responseCode").asInt(200);
            if (status != 200) {
                lines.add("C\t" + operation + "\t" + status);
            }
        }
        root.get("shapes").properties().stream().filter(entry -> entry.getValue().path("exception").asBoolean())
                .forEach(entry -> lines.add(error(entry.getKey(), entry.getValue())));
        telling.forEach(
                name -> lines.add(rule(shape(name), LONGER.getOrDefault(name, shape(name).path("max").asText("")))));
        return lines;
    }

    private String failureCode() {
        boolean named = shape("ValidationError").isObject();
        return named || root.at("/metadata/protocol").asText().equals("query")
                ? "ValidationError"
                : "ValidationException";
    }

    private void root(String letter, String operation, String side, List<String> lines) {
        Integer number = numbers.get(operation(operation).at("/" + side + "/shape").asText());
        if (number != null) {
            lines.add(letter + "\t" + operation + "\t" + number);
        }
    }

    private static String error(String name, JsonNode shape) {
        JsonNode error = shape.path("error");
        int usual = shape.path("fault").asBoolean() ? 500 : 400;
        int status = error.path("httpStatusCode").asInt(usual);
        return String.join("\t", "E", name, error.path("code").asText(name), Integer.toString(status),
                Boolean.toString(status < 500));
    }

    private Set<String> reached() {
        Set<String> reached = new TreeSet<>();
        for (String operation : operations) {
            reach(operation(operation).at("/input/shape").asText(), reached);
            reach(operation(operation).at("/output/shape").asText(), reached);
        }
        return reached;
    }

    private void reach(String name, Set<String> reached) {
        if (!name.isEmpty() && reached.add(name)) {
            targets(shape(name)).forEach(each -> reach(each, reached));
        }
    }

    /** Shapes that demand something, or lead to one that does. */
    private Set<String> telling(Set<String> reached) {
        Set<String> telling = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = telling.addAll(reached.stream().filter(name -> demands(shape(name))
                    || targets(shape(name)).stream().anyMatch(telling::contains)).toList());
        }
        return new TreeSet<>(telling);
    }

    private boolean demands(JsonNode shape) {
        return shape.has("min") || shape.has("max") || !pattern(shape).isEmpty() || shape.has("enum")
                || shape.has("sensitive") || shape.has("union") || shape.path("required").size() > 0;
    }

    private static List<String> targets(JsonNode shape) {
        List<String> targets = new ArrayList<>();
        shape.path("members").forEach(member -> targets.add(member.get("shape").asText()));
        for (String part : List.of("member", "key", "value")) {
            if (shape.has(part)) {
                targets.add(shape.get(part).get("shape").asText());
            }
        }
        return targets;
    }

    private String rule(JsonNode shape, String most) {
        String bounds = "\t" + shape.path("min").asText("") + "\t" + most + "\t";
        String secret = shape.has("sensitive") ? "\ts" : "";
        return switch (type(shape)) {
            case "structure" -> structure(shape);
            case "list" -> "L" + bounds + number(shape.at("/member/shape")) + secret;
            case "map" ->
                "M" + bounds + number(shape.at("/key/shape")) + "\t" + number(shape.at("/value/shape")) + secret;
            case "string", "blob", "timestamp", "boolean", "document" ->
                "T" + bounds + (shape.has("sensitive") ? "s" : "") + "\t"
                        + values(shape) + "\t" + pattern(shape);
            default -> "N" + bounds;
        };
    }

    /** A document is written down as a structure that nothing is known about. */
    private static String type(JsonNode shape) {
        return shape.path("document").asBoolean() ? "document" : shape.get("type").asText();
    }

    private String structure(JsonNode shape) {
        Set<String> required = StreamSupport.stream(shape.path("required").spliterator(), false).map(JsonNode::asText)
                .collect(Collectors.toSet());
        StringBuilder line = new StringBuilder("S\t").append(shape.path("union").asBoolean() ? "u" : "")
                .append(shape.path("sensitive").asBoolean() ? "s" : "");
        shape.path("members").properties().forEach(member -> {
            String target = number(member.getValue().get("shape"));
            boolean must = required.contains(member.getKey());
            if (must || !target.isEmpty()) {
                line.append('\t').append(member.getKey()).append(must ? "!" : "").append('=').append(target);
            }
        });
        return line.toString();
    }

    private String number(JsonNode name) {
        Integer number = numbers.get(name.asText());
        return number == null ? "" : number.toString();
    }

    private static String values(JsonNode shape) {
        return StreamSupport.stream(shape.path("enum").spliterator(), false).map(JsonNode::asText)
                .collect(Collectors.joining("|"));
    }

    /** Names of regions may have any length here, which some patterns of ARNs forbid. */
    private static String pattern(JsonNode shape) {
        String pattern = shape.path("pattern").asText("").replace("\t", "\\t").replace("\n", "\\n")
                .replace("\r", "\\r").replace("{9,16}:[0-9]{12}", "{1,32}:[0-9]{12}");
        return ANYTHING.contains(pattern) ? "" : pattern;
    }

    private JsonNode operation(String name) {
        return root.get("operations").path(name);
    }

    private JsonNode shape(String name) {
        return root.get("shapes").path(name);
    }
}
