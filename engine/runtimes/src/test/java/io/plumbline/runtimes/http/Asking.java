// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import io.plumbline.documents.AnalysisConfig.ColumnRef;
import io.plumbline.documents.PredictorConfig;
import io.plumbline.model.Classifier;
import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A predictor object in the making, and rows to ask. */
record Asking(String contentType, String acceptType, Optional<String> content, Optional<String> record,
        Optional<ColumnRef> label, Optional<ColumnRef> probability, List<String> labelHeaders) {
    static final String CSV = "text/csv";
    static final String LINES = "application/jsonlines";
    static final String JSON = "application/json";
    /** Quick, so that tests of faults are. */
    static final EndpointSettings SETTINGS = new EndpointSettings(500, 5_900_000, 4, Duration.ofSeconds(5),
            Duration.ofSeconds(2), 3, Duration.ofMillis(5));
    static final List<Feature> TWO = List.of(Feature.numeric("age"), Feature.numeric("income"));

    static Asking in(String contentType) {
        return new Asking(contentType, contentType, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of());
    }

    Asking accepting(String type) {
        return new Asking(contentType, type, content, record, label, probability, labelHeaders);
    }

    Asking withContent(String template) {
        return new Asking(contentType, acceptType, Optional.of(template), record, label, probability, labelHeaders);
    }

    Asking withRecord(String template) {
        return new Asking(contentType, acceptType, content, Optional.of(template), label, probability, labelHeaders);
    }

    Asking withLabel(Object place) {
        return new Asking(contentType, acceptType, content, record, Optional.of(ref(place)), probability,
                labelHeaders);
    }

    Asking withProbability(Object place) {
        return new Asking(contentType, acceptType, content, record, label, Optional.of(ref(place)), labelHeaders);
    }

    Asking withHeaders(String... headers) {
        return new Asking(contentType, acceptType, content, record, label, probability, List.of(headers));
    }

    PredictorConfig config() {
        return new PredictorConfig(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), contentType,
                acceptType, content, record, label, probability, labelHeaders);
    }

    Classifier open(URI address) {
        return Endpoints.open(address, config(), TWO, SETTINGS);
    }

    Classifier open(URI address, List<Feature> features) {
        return Endpoints.open(address, config(), features, SETTINGS);
    }

    private static ColumnRef ref(Object place) {
        return place instanceof Integer index ? new ColumnRef.Index(index) : new ColumnRef.Name((String) place);
    }

    /** Rows of two columns whose first holds 1, 2, ... and whose second holds 0.5. */
    static Rows rows(int count) {
        double[] cells = new double[count * 2];
        for (int row = 0; row < count; row++) {
            cells[row * 2] = row + 1;
            cells[row * 2 + 1] = 0.5;
        }
        return new Rows(count, cells);
    }

    static double[] ask(Predictor model, Rows rows) {
        double[] outputs = new double[rows.count() * model.outputs().size()];
        model.predict(rows, outputs);
        return outputs;
    }

    /** Returns 1, 2, ..., count, each divided by 1000. */
    static double[] thousandths(int count) {
        return IntStream.rangeClosed(1, count).mapToDouble(row -> row / 1000.0).toArray();
    }

    /** A model over CSV lines: the first field divided by 1000. */
    static String firstOverThousand(String line) {
        return String.valueOf(Double.parseDouble(line.split(",", -1)[0]) / 1000);
    }
}
