// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;

/** One JSON value into text, number, time or bytes, and back. */
final class JsonScalars {
    private JsonScalars() {}

    static Object read(Member member, JsonNode tree, Trail trail) {
        return switch (member.kind()) {
            case STRING -> text(tree, trail, "a string");
            case BOOLEAN -> {
                if (!tree.isBoolean()) {
                    throw trail.wrongKind(tree, "a boolean");
                }
                yield tree.booleanValue();
            }
            case TIMESTAMP -> time(member, tree, trail);
            case BLOB -> SdkBytes.fromByteArrayUnsafe(bytes(text(tree, trail, "base64"), trail));
            case FLOAT, DOUBLE -> tree.isTextual()
                    ? Numbers.special(member.kind(), tree.textValue(), trail)
                    : Numbers.of(member.kind(), number(tree, trail), trail);
            case BYTE, SHORT, INTEGER, LONG, DECIMAL -> Numbers.of(member.kind(), number(tree, trail), trail);
            case DOCUMENT, LIST, MAP, STRUCTURE -> throw new IllegalArgumentException("not a scalar: " + member.kind());
        };
    }

    static JsonNode write(Member member, Object value) {
        return switch (value) {
            case String text -> JsonText.NODES.textNode(text);
            case Boolean truth -> JsonText.NODES.booleanNode(truth);
            case Instant time -> time(member, time);
            case SdkBytes bytes ->
                JsonText.NODES.textNode(Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe()));
            case Float number -> Float.isFinite(number)
                    ? JsonText.NODES.numberNode(number)
                    : JsonText.NODES.textNode(number.toString());
            case Double number -> Double.isFinite(number)
                    ? JsonText.NODES.numberNode(number)
                    : JsonText.NODES.textNode(number.toString());
            case BigDecimal number -> DecimalNode.valueOf(number);
            case Number number -> JsonText.NODES.numberNode(number.longValue());
            default -> throw new IllegalArgumentException("not a scalar: " + value.getClass().getName());
        };
    }

    static byte[] bytes(String base64, Trail trail) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw trail.unreadable("base64");
        }
    }

    private static JsonNode time(Member member, Instant time) {
        TimeFormat format = member.timeFormat().orElse(TimeFormat.EPOCH_SECONDS);
        return switch (format) {
            case EPOCH_SECONDS -> DecimalNode.valueOf(TimeFormat.seconds(time));
            case EPOCH_MILLISECONDS -> JsonText.NODES.numberNode(time.toEpochMilli());
            case ISO_8601, RFC_822 -> JsonText.NODES.textNode(format.write(time));
        };
    }

    private static Instant time(Member member, JsonNode tree, Trail trail) {
        try {
            if (tree.isNumber()) {
                BigDecimal number = tree.decimalValue();
                return member.timeFormat().orElse(TimeFormat.EPOCH_SECONDS) == TimeFormat.EPOCH_MILLISECONDS
                        ? TimeFormat.ofSeconds(number.movePointLeft(3))
                        : TimeFormat.ofSeconds(number);
            }
            TimeFormat format = member.timeFormat().orElse(TimeFormat.ISO_8601);
            return format.read(text(tree, trail, "a timestamp"));
        } catch (DateTimeException | ArithmeticException invalid) {
            throw trail.unreadable("a timestamp");
        }
    }

    private static BigDecimal number(JsonNode tree, Trail trail) {
        if (!tree.isNumber()) {
            throw trail.wrongKind(tree, "a number");
        }
        return tree.decimalValue();
    }

    private static String text(JsonNode tree, Trail trail, String wanted) {
        if (!tree.isTextual()) {
            throw trail.wrongKind(tree, wanted);
        }
        return tree.textValue();
    }
}
