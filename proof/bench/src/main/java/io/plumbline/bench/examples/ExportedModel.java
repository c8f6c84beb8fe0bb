// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import io.plumbline.model.Feature;
import io.plumbline.model.TreeEnsemble;
import io.plumbline.runtimes.ModelFiles;
import io.plumbline.runtimes.ModelFiles.Opened;
import io.plumbline.runtimes.onnx.OnnxTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a trained model as ONNX that takes the columns of the example's own table, text as text. */
final class ExportedModel {
    private ExportedModel() {}

    /**
     * Returns the model as an ONNX file.
     *
     * @param booster the model as XGBoost saves it, over the columns of {@code features}
     * @param labels the negative and the positive label
     */
    static byte[] of(byte[] booster, Features features, List<String> labels) throws IOException {
        Path file = Files.createTempFile("model", ".ubj");
        try {
            Files.write(file, booster);
            List<Feature> encoded = features.encoded().stream().map(place -> Feature.numeric(place.toString()))
                    .toList();
            try (Opened opened = ModelFiles.open(file, encoded, List.of())) {
                return OnnxTrees.write(unencoded(opened.trees().orElseThrow(), features), labels);
            }
        } finally {
            Files.delete(file);
        }
    }

    // A split on a column of 0 and 1 asks for its category, and sends every other one, and a missing one, the way of 0.
    private static TreeEnsemble unencoded(TreeEnsemble trees, Features features) {
        TreeEnsemble.Nodes nodes = trees.nodes();
        int[] feature = nodes.feature().clone();
        int[] left = nodes.left().clone();
        int[] right = nodes.right().clone();
        long[][] leftLevels = nodes.leftLevels().clone();
        boolean[] missingLeft = nodes.missingLeft().clone();
        for (int node = 0; node < feature.length; node++) {
            if (feature[node] < 0) {
                continue;
            }
            Features.Place place = features.encoded().get(feature[node]);
            feature[node] = place.column();
            if (place.code() >= 0) {
                leftLevels[node] = new long[place.code() / Long.SIZE + 1];
                leftLevels[node][place.code() / Long.SIZE] = 1L << place.code();
                left[node] = nodes.right()[node];
                right[node] = nodes.left()[node];
                missingLeft[node] = false;
            }
        }
        TreeEnsemble.Nodes own = new TreeEnsemble.Nodes(feature, nodes.threshold(), leftLevels, left, right,
                missingLeft,
                nodes.value(), nodes.cover());
        return new TreeEnsemble(features.columns(), trees.outputs(), trees.link(), trees.base(), trees.roots(),
                trees.treeOutput(), own, trees.split(), trees.identity());
    }
}
