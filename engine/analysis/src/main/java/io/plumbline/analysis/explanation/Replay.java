// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.documents.PredictorConfig;
import io.plumbline.explain.coalition.Progress;
import io.plumbline.explain.coalition.ShapleyExplainer;
import io.plumbline.explain.coalition.ShapleyRequest;
import io.plumbline.explain.reasons.ReplayBundle;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.tree.TreeGame;
import io.plumbline.explain.tree.TreeShapley;
import io.plumbline.explain.tree.TreeShapleyRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Rows;
import java.util.List;
import java.util.Optional;

/** Computes the attributions of a replay bundle again. */
public final class Replay {
    private Replay() {}

    /**
     * Asks the model {@code source} everything the bundle's run asked, and compares the attributions bit by bit.
     *
     * @param predictor how an endpoint is asked; not used for a file
     * @return the first difference, as a sentence; empty when there is none
     * @throws PlumblineException INVALID_DATA when the bundle was changed since it was written, or the model is another one
     */
    public static Optional<String> verify(ReplayBundle bundle, ModelSource source,
            Optional<PredictorConfig> predictor) {
        if (!bundle.intact()) {
            throw new PlumblineException(Category.INVALID_DATA,
                    "The bundle was changed since it was written: its contents do not have the SHA-256 it states.");
        }
        FeatureTable table = new FeatureTable(bundle.features(), bundle.rows().size(), bundle.cells(), List.of());
        try (OpenModel model = OpenModel.open(source, predictor, table, bundle.outputs())) {
            String identity = model.predictor().traits().identity();
            if (!identity.equals(bundle.modelIdentity())) {
                throw new PlumblineException(Category.INVALID_DATA, "The bundle is about the model "
                        + bundle.modelIdentity() + ", but " + model.source() + " is " + identity
                        + ". Give the model that was explained.");
            }
            return bundle
                    .verify(bundle.engine().startsWith("tree-") ? trees(bundle, model) : coalitions(bundle, model));
        }
    }

    private static LocalValues coalitions(ReplayBundle bundle, OpenModel model) {
        CoalitionRun run = CoalitionRun.of(bundle.settings());
        return ShapleyExplainer.explain(new ShapleyRequest(model.predictor(), bundle.players(),
                bundle.backgroundCells(), bundle.background().size(), bundle.cells(), bundle.dataset(), List.of(),
                run.unit(), run.budget(), bundle.seed(), Runtime.getRuntime().availableProcessors(), run.level()),
                Progress.NONE).local();
    }

    private static LocalValues trees(ReplayBundle bundle, OpenModel model) {
        TreeGame game = bundle.engine().endsWith("interventional") ? TreeGame.INTERVENTIONAL : TreeGame.PATH_DEPENDENT;
        return TreeShapley.explain(new TreeShapleyRequest(
                model.trees().orElseThrow(() -> new PlumblineException(Category.INVALID_DATA,
                        "The bundle's values come from the model's trees, but " + model.source() + " has none.")),
                bundle.players(), new Rows(bundle.background().size(), bundle.backgroundCells()),
                new Rows(bundle.rows().size(), bundle.cells()), bundle.dataset(), game, false,
                Runtime.getRuntime().availableProcessors(), bundle.seed())).local();
    }
}
