// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.columnar.Dataset;
import io.plumbline.columnar.DatasetSpec;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.documents.ExplanationConfig.BaselineSource;
import io.plumbline.documents.ExplanationConfig.Shap;
import io.plumbline.documents.ExplanationFiles.Ids;
import io.plumbline.documents.PredictorConfig;
import io.plumbline.explain.reasons.ReplayBundle;
import io.plumbline.explain.results.ExplanationResults;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** A model opened for one dataset: asked once for its predictions, then as often as explaining it takes. */
public final class ModelRun implements AutoCloseable {
    private final AnalysisConfig config;
    private final Dataset dataset;
    private final FeatureTable table;
    private final Optional<GivenBaseline> baseline;
    private final OpenModel model;
    private final Predictions predictions;
    private final Steps progress;

    private ModelRun(AnalysisConfig config, Dataset dataset, FeatureTable table, Optional<GivenBaseline> baseline,
            OpenModel model, Predictions predictions, Steps progress) {
        this.config = config;
        this.dataset = dataset;
        this.table = table;
        this.baseline = baseline;
        this.model = model;
        this.predictions = predictions;
        this.progress = progress;
    }

    /**
     * Opens {@code source} for the features of {@code dataset} and asks it for every row.
     *
     * @param files opens a baseline file by its address and the names of its columns
     * @param progress told which long step starts
     * @throws io.plumbline.measure.PlumblineException when the model cannot be opened, or does not take the dataset or the
     *         configured baseline
     */
    public static ModelRun open(ModelSource source, AnalysisConfig config, Dataset dataset,
            BiFunction<String, List<String>, Dataset> files, Steps progress) {
        progress.start("reading the features");
        List<String> names = FeatureColumns.of(config, dataset);
        boolean texts = config.explanation().shap().flatMap(Shap::text).isPresent();
        FeatureTable read = FeatureTable.read(dataset, names, texts);
        Optional<BaselineSource> given = config.explanation().shap().flatMap(Shap::baseline);
        Optional<GivenBaseline> baseline = given
                .map(rows -> GivenBaseline.read(rows, names, uri -> files.apply(uri, names)));
        FeatureTable table = baseline.map(rows -> rows.widen(read)).orElse(read);
        progress.start("opening the model");
        OpenModel model = OpenModel.open(source, config.predictor(), table);
        try {
            progress.start("asking the model for " + String.format(Locale.ROOT, "%,d", table.rows())
                    + " rows");
            Predictions predictions = Predictions.of(model.predictor(), table, config.predictor()
                    .map(PredictorConfig::labelHeaders).filter(headers -> !headers.isEmpty()).isPresent());
            return new ModelRun(config, dataset, table, baseline, model, predictions, progress);
        } catch (RuntimeException failure) {
            model.close();
            throw failure;
        }
    }

    /**
     * What the bias metrics read in place of predictions in the data.
     *
     * @param source the predictions as a file beside the dataset
     * @param config the configuration that names its columns
     */
    public record Predicted(DatasetSpec.Source source, AnalysisConfig config) {}

    /**
     * Writes the model's predictions into {@code folder}, when metrics after training are asked for and the data holds no
     * predictions.
     */
    public Optional<Predicted> predictionsForBias(Path folder) {
        boolean inData = config.predictedLabel().isPresent() || config.predictedLabelDatasetUri().isPresent()
                || dataset.predictedLabelColumn().isPresent();
        if (config.postTraining().isEmpty() || inData) {
            return Optional.empty();
        }
        PredictionFile file = PredictionFile.write(predictions, model.predictor(), dataset, config, folder);
        return Optional.of(new Predicted(file.source(), file.config()));
    }

    /**
     * What was found out about the model.
     *
     * @param results empty when nothing is asked about it
     * @param ids the id column's values in the explained rows
     * @param replay what it takes to compute the attributions again
     */
    public record Explained(Optional<ExplanationResults> results, Optional<Ids> ids,
            Optional<ReplayBundle> replay) {
        static final Explained NOTHING = new Explained(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Explains the model as the configuration asks.
     *
     * @param memberships the groups that the facets make
     * @param version Plumbline's version
     */
    public Explained explain(List<Membership> memberships, String version) {
        if (config.explanation().isEmpty()) {
            return Explained.NOTHING;
        }
        return new Explanations(new Question(config, dataset, table, baseline, model, predictions), memberships,
                version,
                progress).explain();
    }

    @Override
    public void close() {
        model.close();
    }
}
