// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The constraints of one service, extracted from its published description. Lines are kept as text and understood when first
 * asked for, so that loading costs little.
 *
 * <p>Each line starts with a letter. {@code P code}: the code of failed constraints. {@code I operation rule}, {@code O operation
 * rule}: what its input and output must be. {@code C operation status}. {@code E shape code status sender}: an error. All others are rules, numbered by
 * their order: {@code S} structure, {@code T} text, {@code N} number, {@code L} list, {@code M} map. A lone {@code s} marks what is sensitive.
 */
final class ConstraintTable {
    static final ConstraintTable EMPTY = new ConstraintTable(List.of());
    private static final String SEPARATOR = "\t";

    private final Map<String, Integer> inputs = new HashMap<>();
    private final Map<String, Integer> outputs = new HashMap<>();
    private final Map<String, Integer> statuses = new HashMap<>();
    private final Map<String, WireError> errors = new HashMap<>();
    private final List<String> lines;
    private final AtomicReferenceArray<Rule> rules;
    private final String failure;

    ConstraintTable(List<String> text) {
        String code = "ValidationException";
        for (String line : text) {
            String[] parts = line.split(SEPARATOR, -1);
            switch (parts[0]) {
                case "P" -> code = parts[1];
                case "I" -> inputs.put(parts[1], Integer.valueOf(parts[2]));
                case "O" -> outputs.put(parts[1], Integer.valueOf(parts[2]));
                case "C" -> statuses.put(parts[1], Integer.valueOf(parts[2]));
                case "E" -> errors.put(parts[1],
                        new WireError(parts[2], Integer.parseInt(parts[3]), "", Boolean.parseBoolean(parts[4])));
                default -> {
                }
            }
        }
        failure = code;
        lines = text.stream().filter(line -> "STNLM".indexOf(line.charAt(0)) >= 0).toList();
        rules = new AtomicReferenceArray<>(lines.size());
    }

    /** Returns the code that an error for failed constraints has. */
    String failureCode() {
        return failure;
    }

    /** Returns the status of an answer that says none itself. */
    int status(String operation) {
        return statuses.getOrDefault(operation, 200);
    }

    Optional<Rule> input(String operation) {
        return rule(inputs.getOrDefault(operation, -1));
    }

    Optional<Rule> output(String operation) {
        return rule(outputs.getOrDefault(operation, -1));
    }

    /** Returns the error of this shape, without a message. */
    Optional<WireError> error(String shape) {
        return Optional.ofNullable(errors.get(shape));
    }

    /** Returns the names of all error shapes. */
    List<String> errorShapes() {
        return errors.keySet().stream().sorted().toList();
    }

    /** Returns how many rules there are. */
    int size() {
        return rules.length();
    }

    /** Returns the rule with this number, none for -1. */
    Optional<Rule> rule(int number) {
        if (number < 0) {
            return Optional.empty();
        }
        Rule known = rules.get(number);
        if (known == null) {
            known = understood(lines.get(number).split(SEPARATOR, -1));
            rules.set(number, known);
        }
        return Optional.of(known);
    }

    private static Rule understood(String[] parts) {
        return switch (parts[0]) {
            case "S" -> new Rule.Structure(parts[1].contains("u"), parts[1].contains("s"), members(parts));
            case "T" -> new Rule.Text(Bounds.of(parts[1], parts[2]), parts[3].equals("s"),
                    parts[4].isEmpty() ? List.of() : List.of(parts[4].split("\\|")),
                    parts[5].isEmpty() ? Optional.empty() : Optional.of(SafePattern.of(parts[5])));
            case "N" -> new Rule.Range(Bounds.of(parts[1], parts[2]));
            case "L" -> new Rule.Sequence(Bounds.of(parts[1], parts[2]), parts.length > 4, number(parts[3]));
            case "M" -> new Rule.Entries(Bounds.of(parts[1], parts[2]), parts.length > 5, number(parts[3]),
                    number(parts[4]));
            default -> throw new IllegalStateException("no rule begins with " + parts[0]);
        };
    }

    private static Map<String, Rule.Slot> members(String[] parts) {
        Map<String, Rule.Slot> members = new HashMap<>();
        Arrays.stream(parts).skip(2).forEach(part -> {
            String[] sides = part.split("=", -1);
            boolean required = sides[0].endsWith("!");
            String name = required ? sides[0].substring(0, sides[0].length() - 1) : sides[0];
            members.put(name, new Rule.Slot(number(sides[1]), required));
        });
        return members;
    }

    private static int number(String text) {
        return text.isEmpty() ? -1 : Integer.parseInt(text);
    }
}
