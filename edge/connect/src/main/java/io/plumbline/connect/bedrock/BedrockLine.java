// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.bedrock;

import io.plumbline.connect.http.AwsKey;
import io.plumbline.connect.http.HttpCalls;
import io.plumbline.connect.http.HttpCalls.Whole;
import io.plumbline.connect.http.HttpReply;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.http.Outgoing;
import io.plumbline.connect.http.Paths;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Carries bodies to one model of an endpoint of Bedrock's kind.
 *
 * @param endpoint its name
 * @param base     the address before {@code /model/}
 * @param model    the id of the model
 * @param key      signs, where there is one
 */
public record BedrockLine(HttpCalls calls, String endpoint, URI base, String model, Optional<AwsKey> key,
        Limits limits) {
    byte[] whole(String operation, byte[] body) {
        return call(operation, body, Map.of("content-type", "application/json", "accept", "application/json")).body();
    }

    Whole call(String operation, byte[] body, Map<String, String> headers) {
        return calls.whole(outgoing(operation, body, headers));
    }

    HttpReply stream(String operation, byte[] body) {
        return stream(operation, body, Map.of("content-type", "application/json"));
    }

    HttpReply stream(String operation, byte[] body, Map<String, String> headers) {
        return calls.stream(outgoing(operation, body, headers));
    }

    int largest() {
        return limits.bytes();
    }

    private Outgoing outgoing(String operation, byte[] body, Map<String, String> headers) {
        return new Outgoing(endpoint, Paths.below(base, "/model/" + Paths.encode(model) + "/" + operation), headers,
                body, key, "bedrock", limits);
    }
}
