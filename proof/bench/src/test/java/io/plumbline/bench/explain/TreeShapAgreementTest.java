// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.explain.tree.TreeExplanation;
import io.plumbline.explain.tree.TreeGame;
import io.plumbline.explain.tree.TreeShapley;
import io.plumbline.model.Rows;
import java.util.Random;
import ml.dmlc.xgboost4j.java.DMatrix;
import org.junit.jupiter.api.Test;

class TreeShapAgreementTest {

    @Test
    void pathDependentValuesAreThoseThatXgboostComputesItself() throws Exception {
        try (TreeShapModel model = TreeShapModel.train(30, 6, 2_000)) {
            Rows instances = TreeShapModel.rows(new Random(3), 100);
            TreeExplanation ours = TreeShapley.explain(TreeShapSpeed.request(model, instances,
                    new Rows(0, new double[0]), TreeGame.PATH_DEPENDENT, false));
            DMatrix matrix = TreeShapModel.matrix(instances);
            try {
                assertThat(TreeShapSpeed.difference(ours, model.booster().predictContrib(matrix, 0))).isLessThan(1e-5);
            } finally {
                matrix.dispose();
            }
        }
    }

    @Test
    void valuesAndBaseSumToTheMarginThatXgboostPredicts() throws Exception {
        try (TreeShapModel model = TreeShapModel.train(30, 6, 2_000)) {
            Rows instances = TreeShapModel.rows(new Random(4), 100);
            TreeExplanation ours = TreeShapley.explain(TreeShapSpeed.request(model, instances,
                    TreeShapModel.rows(new Random(5), 300), TreeGame.INTERVENTIONAL, false));
            DMatrix matrix = TreeShapModel.matrix(instances);
            try {
                float[][] margins = model.booster().predict(matrix, true);
                for (int row = 0; row < margins.length; row++) {
                    double sum = ours.local().base()[0];
                    for (int player = 0; player < TreeShapModel.FEATURES; player++) {
                        sum += ours.local().values()[ours.local().at(row, 0, player)];
                    }
                    assertThat(Math.abs(sum - margins[row][0])).isLessThan(1e-5);
                    assertThat(Math.abs(sum - ours.local().predictions()[row])).isLessThan(1e-9);
                }
            } finally {
                matrix.dispose();
            }
        }
    }
}
