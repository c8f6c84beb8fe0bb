// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.sensitive;

import io.plumbline.guardrails.text.Reading;
import io.plumbline.guardrails.text.Readings;

/** Tells whether letters or digits of a text are not what they read as. */
final class Disguise {
    private Disguise() {}

    /** Returns whether a letter or digit was folded, or something that nobody sees stood between two of them. */
    static boolean isOn(Readings readings) {
        Reading plain = readings.plain();
        String text = plain.text();
        String original = readings.original();
        if (text.equals(original)) {
            return false;
        }
        int before = -1;
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                before = -1;
                continue;
            }
            int begin = plain.begins()[at];
            if (original.charAt(begin) != text.charAt(at) || before >= 0 && begin > before) {
                return true;
            }
            before = plain.ends()[at];
            if (before - begin > 1) {
                return true;
            }
        }
        return false;
    }
}
