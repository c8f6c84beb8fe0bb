// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.guardrails;

import io.plumbline.guardrails.library.Guardrail;

/** Versions as columns: the draft is 0. */
final class Versions {
    private Versions() {}

    static int column(String version) {
        return version.equals(Guardrail.DRAFT) ? 0 : Integer.parseInt(version);
    }

    static String read(int column) {
        return column == 0 ? Guardrail.DRAFT : Integer.toString(column);
    }
}
