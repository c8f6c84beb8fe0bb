// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import io.plumbline.explain.results.TextResults;
import io.plumbline.measure.Notice;
import java.util.List;

/**
 * Attributions of texts and how they came about.
 *
 * @param results the attributions
 * @param methods how they were computed, by row, for people: "exact Shapley values"
 * @param calls model calls made
 * @param notices what a reader must know
 */
public record TextExplanation(TextResults results, List<String> methods, long calls, List<Notice> notices) {
    public TextExplanation {
        methods = List.copyOf(methods);
        notices = List.copyOf(notices);
    }
}
