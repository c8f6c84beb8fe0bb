// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;

/** One value written as text, in forms, XML, headers, queries and paths. */
final class TextScalars {
    private TextScalars() {}

    static Object read(Member member, String text, TimeFormat usual, Trail trail) {
        return switch (member.kind()) {
            case STRING -> text;
            case BOOLEAN -> switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw trail.unreadable("true or false");
            };
            case TIMESTAMP -> time(member.timeFormat().orElse(usual), text, trail);
            case BLOB -> SdkBytes.fromByteArrayUnsafe(JsonScalars.bytes(text, trail));
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL -> Numbers.parse(member.kind(), text, trail);
            case DOCUMENT, LIST, MAP, STRUCTURE -> throw trail.unreadable("a single value");
        };
    }

    static String write(Member member, Object value, TimeFormat usual) {
        return switch (value) {
            case Instant time -> member.timeFormat().orElse(usual).write(time);
            case SdkBytes bytes -> Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    private static Instant time(TimeFormat format, String text, Trail trail) {
        try {
            return format.read(text);
        } catch (DateTimeException | ArithmeticException invalid) {
            throw trail.unreadable("a timestamp");
        }
    }
}
