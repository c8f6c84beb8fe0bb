// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.guardrails.text.Reading;
import java.util.Arrays;
import java.util.Optional;

/** What found something, as people read it: {@code linear/BASE64} as "trained head, in text decoded from base64". */
final class DetectorNames {
    private DetectorNames() {}

    static String said(String detector) {
        String[] parts = detector.split("/", 3);
        Optional<Reading.Kind> reading = parts.length < 2
                ? Optional.empty()
                : Arrays.stream(Reading.Kind.values()).filter(kind -> kind.name().equals(parts[1])).findFirst();
        if (reading.isEmpty()) {
            return detector;
        }
        String stage = switch (parts[0]) {
            case "linear" -> "trained head";
            case "attack-rules" -> "rule";
            default -> parts[0];
        };
        return stage + (parts.length > 2 ? " " + parts[2] : "") + said(reading.get());
    }

    private static String said(Reading.Kind kind) {
        return switch (kind) {
            case PLAIN -> "";
            case LEET -> ", digits read as letters";
            case JOINED -> ", letters joined again";
            case BASE64 -> ", decoded from base64";
            case HEX -> ", decoded from hexadecimal";
            case ROT13 -> ", letters turned by 13";
            case REVERSED -> ", read backwards";
            case ESCAPED -> ", decoded from escapes";
            case HIDDEN -> ", in signs nobody sees";
            case NUMBERS -> ", numbers read as letters";
        };
    }
}
