// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import io.plumbline.guardrails.heads.TextFeatures;
import io.plumbline.guardrails.heads.TextFeatures.Window;
import java.util.List;

/** What learns from windows of texts, one after another. */
interface Learner {
    /** Is told that all examples are gone through for the time {@code epoch} of {@code epochs}, counted from 0. */
    default void begin(int epoch, int epochs) {}

    /** Returns the window, of {@code windows}, that {@code head} scores highest. */
    Window loudest(TextFeatures features, List<Window> windows, int head);

    /** Learns that the heads want {@code wanted} of a window: 1, 0, or not a number where nothing is known. */
    void learn(TextFeatures features, Window window, double[] wanted, double importance);
}
