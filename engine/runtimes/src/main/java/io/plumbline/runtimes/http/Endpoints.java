// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import io.plumbline.documents.PredictorConfig;
import io.plumbline.model.Classifier;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import java.net.URI;
import java.util.List;

/** Opens models that are asked over HTTP. */
public final class Endpoints {
    private Endpoints() {}

    /**
     * Opens the model at {@code address} and asks it one row made of zeros and first levels.
     *
     * @see #open(URI, PredictorConfig, List, EndpointSettings, Rows)
     */
    public static Classifier open(URI address, PredictorConfig config, List<Feature> features,
            EndpointSettings settings) {
        return open(address, config, features, settings, neutral(features));
    }

    /**
     * Opens the model at {@code address} and asks it the first row of {@code sample}, which shows that it is up, how many
     * outputs it has and what they are called.
     *
     * @param address where requests are POSTed to, as given; user information is sent as Basic authorisation and never shown
     * @param features the columns of a request, in order
     * @param sample at least one row that the model ought to accept, of {@code features}
     * @throws io.plumbline.measure.PlumblineException INVALID_CONFIGURATION when the templates or places do not fit; UNAVAILABLE, ACCESS_DENIED or
     *         INVALID_DATA when the endpoint does not answer, does not let us in, or answers with something else than scores;
     *         NOT_AVAILABLE_YET for pictures
     */
    public static Classifier open(URI address, PredictorConfig config, List<Feature> features,
            EndpointSettings settings, Rows sample) {
        Address target = Address.of(address);
        Requests requests = Requests.of(config, features, sample);
        Answers answers = Answers.of(config, requests.envelope().single());
        Wire wire = new Wire(target, Headers.of(config), settings);
        try {
            byte[] trial = requests.envelope().body(List.of(requests.record(sample, 0)));
            Exchange exchange = new Exchange(wire, requests, answers, new Refusals(target.shown(), settings), trial);
            boolean fromText = config.acceptType().equals(Format.CSV.mediaType());
            Shape shape = Shape.of(exchange.tryOut(), config.labelHeaders(), fromText,
                    config.probability().isPresent());
            int records = requests.envelope().single() ? 1 : settings.maxRecords();
            Traits traits = new Traits("endpoint " + target.shown(), target.identity(),
                    shape.probable() ? "probability" : "value", true, true, records * settings.parallel());
            return new EndpointModel(features, shape, traits, new Crossing(requests, exchange, settings), wire);
        } catch (RuntimeException failure) {
            wire.close();
            throw failure;
        }
    }

    private static Rows neutral(List<Feature> features) {
        double[] cells = new double[features.size()];
        for (int column = 0; column < cells.length; column++) {
            Feature feature = features.get(column);
            if (feature.kind() == Feature.Kind.CATEGORICAL && feature.levels().isEmpty()) {
                cells[column] = Double.NaN;
            }
        }
        return new Rows(1, cells, List.of("text"));
    }
}
