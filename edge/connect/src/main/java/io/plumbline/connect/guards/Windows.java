// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.guards;

import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Long texts, looked at window by window, since no model takes texts of any length. */
final class Windows {
    private static final int LONGEST = 16_000;
    private static final int MOST = 16;

    private Windows() {}

    /** Asks about every window of {@code text} and keeps the worst of each harm. */
    static List<HarmFinding> worst(String detector, String text, Function<String, Map<Harm, Double>> ask) {
        if (text.length() > LONGEST * MOST) {
            throw new PlumblineException(Category.RESOURCE_EXHAUSTED, "a text of " + text.length()
                    + " characters is longer than '" + detector + "' is asked about, " + LONGEST * MOST + ".");
        }
        Map<Harm, HarmFinding> worst = new EnumMap<>(Harm.class);
        for (int begin = 0; begin < text.length(); begin = end(text, begin)) {
            int from = begin;
            int to = end(text, begin);
            asked(ask, text.substring(from, to)).forEach((harm, severity) -> worst.merge(harm,
                    new HarmFinding(harm, severity, from, to, detector),
                    (one, other) -> other.severity() > one.severity() ? other : one));
        }
        return List.copyOf(worst.values());
    }

    private static Map<Harm, Double> asked(Function<String, Map<Harm, Double>> ask, String window) {
        try {
            return ask.apply(window);
        } catch (ModelFailure failure) {
            throw new PlumblineException(Category.UNAVAILABLE, String.valueOf(failure.getMessage()));
        }
    }

    private static int end(String text, int begin) {
        int end = Math.min(text.length(), begin + LONGEST);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
