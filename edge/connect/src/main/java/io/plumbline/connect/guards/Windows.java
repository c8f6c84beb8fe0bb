// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.guards;

import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Long texts, looked at window by window, since no model takes texts of any length. */
final class Windows {
    private static final int LONGEST = 16_000;
    private static final int MOST = 16;

    private Windows() {}

    /** Part of a text. */
    record Window(int begin, int end) {
        String of(String text) {
            return text.substring(begin, end);
        }
    }

    /** Cuts {@code text} into windows of at most {@code longest}, each of which repeats the end of the one before. */
    static List<Window> of(String text, int longest, int overlap) {
        List<Window> windows = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = uncut(text, Math.min(text.length(), begin + longest));
            windows.add(new Window(begin, end));
            begin = end == text.length() ? end : uncut(text, Math.max(begin + 1, end - overlap));
        }
        return windows;
    }

    /** Asks about every window of {@code text} and keeps the worst of each harm. */
    static List<HarmFinding> worst(String detector, String text, Function<String, Map<Harm, Double>> ask) {
        if (text.length() > LONGEST * MOST) {
            throw new PlumblineException(Category.RESOURCE_EXHAUSTED, "a text of " + text.length()
                    + " characters is longer than '" + detector + "' is asked about, " + LONGEST * MOST + ".");
        }
        Map<Harm, HarmFinding> worst = new EnumMap<>(Harm.class);
        for (Window window : of(text, LONGEST, 0)) {
            asked(ask, window.of(text)).forEach((harm, severity) -> worst.merge(harm,
                    new HarmFinding(harm, severity, window.begin(), window.end(), detector),
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

    /** Two halves of one character stay together. */
    private static int uncut(String text, int at) {
        return at < text.length() && at > 0 && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
