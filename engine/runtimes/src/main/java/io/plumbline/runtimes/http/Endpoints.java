// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.NOT_AVAILABLE_YET;

import io.plumbline.documents.PredictorConfig;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Classifier;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
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
        return open(address, config, features, settings, new Rows(1, new double[features.size()]));
    }

    /**
     * Opens the model at {@code address} and asks it the first row of {@code sample}, which shows that it is up, how many
     * outputs it has and what they are called.
     *
     * @param address where requests are POSTed to, as given; user information is sent as Basic authorisation and never shown
     * @param features the columns of a request, in order
     * @param sample at least one row that the model ought to accept, of {@code features}
     * @throws PlumblineException INVALID_CONFIGURATION when the templates or places do not fit; UNAVAILABLE, ACCESS_DENIED or
     *         INVALID_DATA when the endpoint does not answer, does not let us in, or answers with something else than scores;
     *         NOT_AVAILABLE_YET for pictures
     */
    public static Classifier open(URI address, PredictorConfig config, List<Feature> features,
            EndpointSettings settings, Rows sample) {
        throw new PlumblineException(NOT_AVAILABLE_YET, "Endpoints cannot be asked yet. Name a model file instead.");
    }
}
