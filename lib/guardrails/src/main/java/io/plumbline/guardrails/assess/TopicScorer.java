// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.text.Readings;
import java.util.List;

/** Scores texts against the topics it was made ready for. Holds no state that changes; linear in the text length. */
@FunctionalInterface
public interface TopicScorer {
    /** Returns one score for each topic, in the order of the topics. */
    List<TopicScore> score(Readings text);
}
