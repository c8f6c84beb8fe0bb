// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static io.plumbline.documents.AnalysisConfigKeys.COLUMN;
import static io.plumbline.documents.AnalysisConfigKeys.COUNT;
import static io.plumbline.documents.AnalysisConfigKeys.TEXT;
import static io.plumbline.documents.AnalysisConfigKeys.choice;
import static io.plumbline.documents.AnalysisConfigKeys.object;

import io.plumbline.documents.Shape.Key;
import java.util.List;
import java.util.regex.Pattern;

/** Keys that belong to the model that is asked. */
final class PredictorKeys {
    private static final Shape TEMPLATE = new Shape.Either(List.of(TEXT, new Shape.MapOf(new Shape.Text(true))));
    private static final Shape ENDPOINT_PREFIX = new Shape.Matching(
            Pattern.compile("(?=.{1,23}$)[a-zA-Z0-9](-*[a-zA-Z0-9])*+"),
            "at most 23 letters, digits and hyphens, with a letter or digit at both ends");
    private static final Shape ATTRIBUTES = new Shape.Matching(Pattern.compile("[\\x20-\\x7e]{1,1024}"),
            "at most 1024 visible ASCII characters");

    private PredictorKeys() {}

    static final Shape PREDICTOR = object(
            Key.of("model_name", TEXT, "Model to start an endpoint for; give `--model` or `--endpoint` for it."),
            Key.of("endpoint_name", TEXT, "Endpoint that runs; give `--endpoint` for it."),
            Key.of("endpoint_name_prefix", ENDPOINT_PREFIX, "How a started endpoint's name begins; not used."),
            Key.of("initial_instance_count", COUNT, "Instances of a started endpoint; not used."),
            Key.of("instance_type", TEXT, "Their type; not used."),
            Key.of("accelerator_type", TEXT, "Their accelerator; not used."),
            Key.of("target_model", TEXT, "Model of an endpoint with several; sent with each request."),
            Key.of("custom_attributes", ATTRIBUTES, "Attributes sent with each request."),
            Key.of("content_type", choice("text/csv", "application/jsonlines", "application/json", "image/jpeg",
                    "image/png", "application/x-npy"), "Format of requests; `text/csv` unless written."),
            Key.of("accept_type", choice("text/csv", "application/jsonlines", "application/json"),
                    "Format of responses; the content type unless written."),
            Key.of("content_template", TEMPLATE, "Request, with `$features`, `$record` or `$records` in it."),
            Key.of("record_template", TEXT,
                    "One record of a request, with `$features`, `$feature_names`, `$features_kvp` or `\"${Name}\"` in it."),
            Key.of("label", COLUMN, "Where the label is in a response: an index, or a JMESPath expression for JSON."),
            Key.of("probability", COLUMN, "Where the scores are in a response, likewise."),
            Key.of("label_headers", new Shape.ListOf(new Shape.Scalar(), false), "Label of each score."),
            Key.of("time_series_predictor_config",
                    object(Key.of("forecast", TEXT, "Where the forecast is in a response.").must()),
                    "For time series.").later());
}
