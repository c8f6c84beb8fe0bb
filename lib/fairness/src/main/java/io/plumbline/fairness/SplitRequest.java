// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.fairness.results.CompatValue;
import java.util.List;
import java.util.Optional;

/**
 * One facet value to compare with the rest, in both modes.
 *
 * @param facet facet column
 * @param valueOrThreshold the original's text of the value, "female" or "(25, 75]"
 * @param disadvantaged facet d in words
 * @param advantaged facet a in words
 * @param compat how the original reads the cube; empty when it cannot
 * @param compatPreError text with which the original's whole report before training fails
 * @param compatPostError text with which the original's whole report after training fails
 * @param strict how strict reads the cube; empty when it cannot
 * @param strictReason why strict cannot; every strict metric is then undefined for this reason
 * @param preTraining metrics wanted before training
 * @param postTraining metrics wanted after training
 * @param compatFlip the original's flip test
 * @param strictFlip strict's flip test
 */
public record SplitRequest(String facet, String valueOrThreshold, String disadvantaged, String advantaged,
        Optional<Selection> compat, Optional<String> compatPreError, Optional<String> compatPostError,
        Optional<Selection> strict, Optional<String> strictReason, List<String> preTraining, List<String> postTraining,
        Optional<CompatValue> compatFlip, Optional<FlipResult> strictFlip) {
    public SplitRequest {
        preTraining = List.copyOf(preTraining);
        postTraining = List.copyOf(postTraining);
    }
}
