// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.model;

import java.util.List;

/**
 * A linear model: {@code sum_k = intercept_k + sum over features j of weight_kj x_j}, and {@link Link} turns the sums into
 * outputs. Numeric columns only; a missing cell makes the output undefined, so it is refused.
 *
 * @param features columns
 * @param outputs names of the outputs
 * @param link what turns sums into outputs
 * @param weights by output, each with one weight per feature
 * @param intercepts by output
 * @param identity see {@link Traits#identity}
 */
public record LinearModel(List<Feature> features, List<String> outputs, Link link, double[][] weights,
        double[] intercepts, String identity) implements Predictor {
    public LinearModel {
        features = List.copyOf(features);
        outputs = List.copyOf(outputs);
    }

    @Override
    public Traits traits() {
        return Traits.local("linear model", identity, link == Link.IDENTITY ? "value" : "probability");
    }

    @Override
    public void predict(Rows rows, double[] results) {
        int width = outputs.size();
        for (int row = 0; row < rows.count(); row++) {
            int cells = row * features.size();
            for (int output = 0; output < width; output++) {
                double sum = intercepts[output];
                for (int feature = 0; feature < features.size(); feature++) {
                    sum += weights[output][feature] * rows.cells()[cells + feature];
                }
                results[row * width + output] = sum;
            }
            link.apply(results, row * width, width);
        }
    }
}
