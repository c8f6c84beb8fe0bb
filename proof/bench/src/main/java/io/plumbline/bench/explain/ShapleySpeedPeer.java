// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.kie.kogito.explainability.local.shap.ShapConfig;
import org.kie.kogito.explainability.local.shap.ShapKernelExplainer;
import org.kie.kogito.explainability.model.Feature;
import org.kie.kogito.explainability.model.FeatureFactory;
import org.kie.kogito.explainability.model.FeatureImportance;
import org.kie.kogito.explainability.model.Output;
import org.kie.kogito.explainability.model.PerturbationContext;
import org.kie.kogito.explainability.model.PredictionInput;
import org.kie.kogito.explainability.model.PredictionOutput;
import org.kie.kogito.explainability.model.SimplePrediction;
import org.kie.kogito.explainability.model.Type;
import org.kie.kogito.explainability.model.Value;

/** Kernel SHAP of explainability-core with its defaults, on the thread that asks. */
final class ShapleySpeedPeer {
    private final ShapKernelExplainer explainer;
    private long calls;

    ShapleySpeedPeer(double[] background, long seed) {
        List<PredictionInput> rows = new ArrayList<>();
        for (int at = 0; at < background.length; at += ShapleySpeedModel.FEATURES) {
            rows.add(input(background, at));
        }
        explainer = new ShapKernelExplainer(ShapConfig.builder().withBackground(rows)
                .withLink(ShapConfig.LinkType.IDENTITY).withExecutor(Runnable::run)
                .withPC(new PerturbationContext(seed, new Random(seed), 0)).build());
    }

    double[] explain(double[] cells, int at) throws InterruptedException, ExecutionException {
        PredictionInput input = input(cells, at);
        List<FeatureImportance> values = explainer
                .explainAsync(new SimplePrediction(input, answer(input)), this::predict).get().getSaliencies()[0]
                .getPerFeatureImportance();
        return values.stream().mapToDouble(FeatureImportance::getScore).limit(ShapleySpeedModel.FEATURES).toArray();
    }

    long calls() {
        return calls;
    }

    private CompletableFuture<List<PredictionOutput>> predict(List<PredictionInput> inputs) {
        calls += inputs.size();
        return CompletableFuture.completedFuture(inputs.stream().map(ShapleySpeedPeer::answer).toList());
    }

    private static PredictionOutput answer(PredictionInput input) {
        double[] cells = input.getFeatures().stream().mapToDouble(feature -> feature.getValue().asNumber()).toArray();
        Value value = new Value(ShapleySpeedModel.probability(cells, 0));
        return new PredictionOutput(List.of(new Output("label0", Type.NUMBER, value, 1)));
    }

    private static PredictionInput input(double[] cells, int at) {
        List<Feature> features = IntStream.range(0, ShapleySpeedModel.FEATURES)
                .mapToObj(j -> FeatureFactory.newNumericalFeature("x" + j, cells[at + j])).toList();
        return new PredictionInput(features);
    }
}
