// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.documents.AnalysisConfig.ColumnRef;
import java.util.List;
import java.util.Optional;

/**
 * The object {@code predictor} of an analysis configuration: how a model is asked and its answers are read.
 *
 * @param modelName model to start an endpoint for; Plumbline starts none, {@code --model} or {@code --endpoint} stands in
 * @param endpointName name of an endpoint
 * @param targetModel model of an endpoint with several; sent as header X-Amzn-SageMaker-Target-Model
 * @param customAttributes sent as header X-Amzn-SageMaker-Custom-Attributes
 * @param contentType media type of requests; text/csv unless written
 * @param acceptType media type of responses; the content type unless written
 * @param contentTemplate request: {@code $features} for JSON Lines, {@code $record} or {@code $records} for JSON
 * @param recordTemplate one record: {@code $features}, {@code $feature_names}, {@code $features_kvp}, {@code "${Name}"}
 * @param label where the label is in a response: a CSV index or a JMESPath expression
 * @param probability where the scores are, likewise
 * @param labelHeaders label of each score
 */
public record PredictorConfig(Optional<String> modelName, Optional<String> endpointName, Optional<String> targetModel,
        Optional<String> customAttributes, String contentType, String acceptType, Optional<String> contentTemplate,
        Optional<String> recordTemplate, Optional<ColumnRef> label, Optional<ColumnRef> probability,
        List<String> labelHeaders) {
    public PredictorConfig {
        labelHeaders = List.copyOf(labelHeaders);
    }

    /** Returns what holds without a {@code predictor} in the configuration: CSV both ways, all of it scores. */
    public static PredictorConfig standard() {
        return new PredictorConfig(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "text/csv",
                "text/csv", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
