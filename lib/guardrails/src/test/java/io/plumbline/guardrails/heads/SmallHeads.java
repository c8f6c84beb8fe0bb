// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.lexicon.Lexicon;
import java.util.List;

/** Heads with weights set by hand, for tests. */
final class SmallHeads {
    static final FeatureSettings SETTINGS = new FeatureSettings(1, 16, 3, 4, 0.5);
    static final Lexicon LEXICON = Lexicon.builtIn();

    private SmallHeads() {}

    /** Returns a weight file with one head that holds 1 for each feature of {@code loud}, and nothing for others. */
    static HeadWeights loudOn(String head, String loud) {
        float[] weights = new float[SETTINGS.rows()];
        for (int row : TextFeatures.of(loud, 0, loud.length(), SETTINGS, LEXICON).rows()) {
            weights[row] = 1;
        }
        return new HeadWeights("small", "", SETTINGS,
                List.of(new HeadWeights.Head(head, -2, weights, Calibration.none()))).rounded();
    }
}
