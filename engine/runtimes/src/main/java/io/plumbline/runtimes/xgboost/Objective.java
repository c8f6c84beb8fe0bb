// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.xgboost;

import io.plumbline.model.Link;
import java.util.Optional;

/**
 * What XGBoost makes of the sum of the trees.
 *
 * @param link the same as one of ours; empty when none of ours is it
 * @param logitBase whether {@code base_score} is a probability that stands for its log-odds
 * @param scale see {@link io.plumbline.model.Traits#outputScale}
 */
record Objective(Optional<Link> link, boolean logitBase, String scale) {

    static Objective of(String name) {
        return switch (name) {
            case "binary:logistic" -> new Objective(Optional.of(Link.LOGISTIC), true, "probability");
            case "reg:logistic" -> new Objective(Optional.of(Link.LOGISTIC), true, "score");
            case "binary:logitraw" -> new Objective(Optional.of(Link.IDENTITY), false, "score");
            case "multi:softprob", "multi:softmax" -> new Objective(Optional.of(Link.SOFTMAX), false, "probability");
            case "reg:squarederror", "reg:linear", "reg:squaredlogerror", "reg:absoluteerror", "reg:pseudohubererror",
                    "reg:quantileerror", "rank:pairwise", "rank:ndcg", "rank:map" ->
                new Objective(Optional.of(Link.IDENTITY), false, name.startsWith("rank") ? "score" : "value");
            default -> new Objective(Optional.empty(), false, name.startsWith("binary") ? "score" : "value");
        };
    }
}
