// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of decisions.
 *
 * @param names what the guardrails that are there are called, by their ids
 */
public record DecisionsView(List<DecisionLine> lines, Optional<String> next, Values filters,
        Map<String, String> names) {
    /** Returns whether any filter is set. */
    public boolean filtered() {
        return filters.names().stream().anyMatch(name -> filters.find(name).isPresent());
    }
}
