// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where decisions are kept. Texts are sealed there; who lists decisions gets them without. */
public interface Decisions {
    /** Keeps decisions, all or none. */
    void add(List<Decision> decisions);

    /** Finds a decision, with its text where that is kept. */
    Optional<Decision> find(String id);

    /** Lists decisions without texts, the newest first. */
    Page<Decision> list(DecisionQuery query, PageRequest page);

    /** Removes decisions made before {@code time}, at most {@code most}; returns how many. */
    int forget(Instant time, int most);
}
