// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.policy.DeniedTopic;
import java.util.List;

/**
 * Recognises denied topics. The built-in one is found by the service loader; another may ask a model outside, which it
 * says by {@link #isPlugIn()}.
 */
public interface TopicDetector {
    /** Returns its name, as decision records carry it. */
    String name();

    /** Returns the version of its rules or weights; another one may decide otherwise. */
    String version();

    /** Makes a scorer ready for {@code topics}; it keeps their order. */
    TopicScorer prepare(List<DeniedTopic> topics);

    /** Returns whether it may take long or fail, so that it runs under a time limit. */
    default boolean isPlugIn() {
        return false;
    }
}
