// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.documents.PredictorConfig;
import io.plumbline.measure.Notice;
import io.plumbline.model.Rows;
import io.plumbline.model.TreeEnsemble;
import io.plumbline.runtimes.ModelFiles;
import io.plumbline.runtimes.http.EndpointSettings;
import io.plumbline.runtimes.http.Endpoints;
import java.util.List;
import java.util.Optional;

/**
 * A model that is ready to be asked about a dataset.
 *
 * @param source the file or address as given
 * @param predictor the model, metered
 * @param trees its trees, when it is an ensemble of them
 * @param notices what a reader must know of how it was read
 */
record OpenModel(String source, MeteredModel predictor, Optional<TreeEnsemble> trees, List<Notice> notices)
        implements
            AutoCloseable {

    /** Opens {@code source} for the features of {@code table}. */
    static OpenModel open(ModelSource source, Optional<PredictorConfig> config, FeatureTable table) {
        return open(source, config, table, config.map(PredictorConfig::labelHeaders).orElse(List.of()));
    }

    /** Opens {@code source} with its outputs named {@code outputs}, unless that is empty. */
    static OpenModel open(ModelSource source, Optional<PredictorConfig> config, FeatureTable table,
            List<String> outputs) {
        return switch (source) {
            case ModelSource.File(var path) -> {
                ModelFiles.Opened opened = ModelFiles.open(path, table.features(), outputs);
                yield new OpenModel(path.toString(), new MeteredModel(opened.predictor()), opened.trees(),
                        opened.notices());
            }
            case ModelSource.Endpoint(var address) -> {
                MeteredModel model = new MeteredModel(Endpoints.open(address,
                        config.orElseGet(PredictorConfig::standard), table.features(), EndpointSettings.standard(),
                        new Rows(Math.min(1, table.rows()), table.cells(), table.texts())));
                yield new OpenModel(model.traits().identity(), model, Optional.empty(), List.of());
            }
        };
    }

    @Override
    public void close() {
        predictor.close();
    }
}
