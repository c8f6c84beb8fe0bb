// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.guards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.http.AwsKey;
import io.plumbline.connect.http.HttpCalls;
import io.plumbline.connect.http.Json;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.http.Outgoing;
import io.plumbline.connect.http.Secret;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server that classifies texts: it takes {@code {"inputs": [...]}} and answers with labels and scores for each input, as
 * those for Hugging Face models do, on SageMaker too.
 *
 * @param name    of the stage, as decisions carry it
 * @param version of the model, as decisions carry it
 * @param url     the whole address, such as {@code http://localhost:8080/predict}
 * @param token   is sent as a bearer token, where there is one
 * @param key     signs for SageMaker, where there is one
 */
public record TextEndpoint(String name, String version, URI url, Optional<Secret> token, Optional<AwsKey> key,
        Limits limits) {
    /** Enough for all labels of any classifier, and many servers answer with the best one alone unless told. */
    private static final int ALL_LABELS = 100;

    /** Returns the labels of each of the {@code count} inputs in {@code body}; UNAVAILABLE when there are none. */
    List<Map<String, Double>> ask(HttpCalls calls, ObjectNode body, int count) {
        body.putObject("parameters").put("top_k", ALL_LABELS);
        Map<String, String> headers = new HashMap<>(Map.of("content-type", "application/json"));
        token.ifPresent(secret -> headers.put("authorization", "Bearer " + secret.value()));
        try {
            return LabelScores.read(calls
                    .whole(new Outgoing(name, url, headers, Json.bytes(body), key, "sagemaker", limits)).body(), count,
                    name);
        } catch (ModelFailure failure) {
            throw new PlumblineException(Category.UNAVAILABLE, String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public String toString() {
        return "TextEndpoint[" + name + ", " + url + "]";
    }
}
