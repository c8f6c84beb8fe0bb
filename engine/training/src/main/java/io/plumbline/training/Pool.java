// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import java.util.List;

/**
 * Harmless texts of one kind that are never trained on, for setting bands and for saying how often they are reached.
 *
 * @param name       of the pool
 * @param calibrates whether the bands are set on it; the others are only reported
 * @param texts      the texts
 */
public record Pool(String name, boolean calibrates, List<String> texts) {
    /** Copies the list. */
    public Pool {
        texts = List.copyOf(texts);
    }
}
