// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/** The demands on texts, bytes and numbers. */
final class Demands {
    private Demands() {}

    /** Returns the demands that {@code value} does not meet. */
    static List<String> broken(Rule rule, Object value) {
        return switch (rule) {
            case Rule.Text text when value instanceof SdkBytes bytes -> text.length()
                    .broken(BigDecimal.valueOf(bytes.asByteArrayUnsafe().length), "length");
            case Rule.Text text when value instanceof String string -> text(text, string);
            case Rule.Range range when value instanceof Float || value instanceof Double -> range(range,
                    ((Number) value).doubleValue());
            case Rule.Range range when value instanceof Number number -> range.value()
                    .broken(new BigDecimal(number.toString()), "value");
            case Rule.Structure _ -> List.of();
            case Rule.Sequence _ -> List.of();
            case Rule.Entries _ -> List.of();
            case Rule.Text _ -> List.of();
            case Rule.Range _ -> List.of();
        };
    }

    /** Returns every demand of {@code rule}. */
    static List<String> all(Rule rule) {
        return switch (rule) {
            case Rule.Range range -> range.value().all("value");
            case Rule.Text text -> {
                List<String> demands = new ArrayList<>(text.length().all("length"));
                text.pattern().ifPresent(pattern -> demands.add(matching(pattern)));
                if (!text.values().isEmpty()) {
                    demands.add(oneOf(text.values()));
                }
                yield demands;
            }
            case Rule.Structure _ -> List.of();
            case Rule.Sequence _ -> List.of();
            case Rule.Entries _ -> List.of();
        };
    }

    private static List<String> text(Rule.Text rule, String text) {
        List<String> broken = new ArrayList<>(
                rule.length().broken(BigDecimal.valueOf(text.codePointCount(0, text.length())), "length"));
        if (!rule.values().isEmpty() && !rule.values().contains(text)) {
            broken.add(oneOf(rule.values()));
        }
        // A text that is too long is not worth the time of its pattern.
        if (broken.isEmpty()) {
            rule.pattern().filter(pattern -> !pattern.matches(text))
                    .ifPresent(pattern -> broken.add(matching(pattern)));
        }
        return broken;
    }

    private static List<String> range(Rule.Range rule, double value) {
        return Double.isFinite(value)
                ? rule.value().broken(BigDecimal.valueOf(value), "value")
                : rule.value().all("value");
    }

    private static String matching(SafePattern pattern) {
        return "Member must satisfy regular expression pattern: " + pattern;
    }

    private static String oneOf(List<String> values) {
        return "Member must satisfy enum value set: " + values;
    }
}
