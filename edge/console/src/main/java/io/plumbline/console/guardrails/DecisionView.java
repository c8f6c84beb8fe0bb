// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Fact;
import java.util.List;
import java.util.Optional;

/**
 * One decision.
 *
 * @param mayRead whether the text was kept and whoever is signed in may read it
 * @param texts   the texts, once they were asked for
 */
public record DecisionView(DecisionLine line, List<Fact> facts, List<FoundLine> findings, boolean mayRead,
        Optional<List<String>> texts) {}
