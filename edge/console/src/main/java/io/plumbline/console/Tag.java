// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import java.util.Locale;

/**
 * A word in a frame whose colour repeats its meaning.
 *
 * @param word  what it says
 * @param sense {@code pass}, {@code fail}, {@code unsure} or {@code plain}; {@code high}, {@code medium} or {@code low} for a rating
 */
public record Tag(String word, String sense) {
    /** Returns the tag for a status or rating of the API. */
    public static Tag of(String word) {
        String sense = switch (word.toLowerCase(Locale.ROOT)) {
            case "approved", "inservice", "completed", "active" -> "pass";
            case "rejected", "failed" -> "fail";
            case "pendingreview", "pendingmanualapproval", "inprogress" -> "unsure";
            case "high", "medium", "low" -> word.toLowerCase(Locale.ROOT);
            default -> "plain";
        };
        return new Tag(spaced(word), sense);
    }

    /** Returns the sign before the word, so that colour is not alone. */
    public String sign() {
        return switch (sense) {
            case "pass" -> "✓ ";
            case "fail" -> "✗ ";
            case "unsure" -> "? ";
            case "high" -> "▲ ";
            case "medium" -> "◆ ";
            case "low" -> "▼ ";
            default -> "";
        };
    }

    private static String spaced(String word) {
        String text = word.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return text.isEmpty() ? text : text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT);
    }
}
