// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import java.util.Locale;

/** How constants are spelled in documents. */
final class Wording {
    private Wording() {}

    /** Returns the constant's name in snake case. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
