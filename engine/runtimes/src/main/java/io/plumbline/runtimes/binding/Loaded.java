// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.binding;

import io.plumbline.measure.Notice;
import io.plumbline.model.Predictor;
import io.plumbline.model.TreeEnsemble;
import java.util.List;
import java.util.Optional;

/**
 * A model as its runtime opened it.
 *
 * @param predictor the model
 * @param trees what its file says it computes, not yet compared with the runtime; empty when that is not surely understood
 * @param notices what a reader should know about the file
 */
public record Loaded(Predictor predictor, Optional<TreeEnsemble> trees, List<Notice> notices) {
    public Loaded {
        notices = List.copyOf(notices);
    }
}
