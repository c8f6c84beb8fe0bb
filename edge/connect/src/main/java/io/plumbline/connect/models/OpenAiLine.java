// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.models;

import io.plumbline.connect.http.HttpCalls;
import io.plumbline.connect.http.HttpReply;
import io.plumbline.connect.http.Outgoing;
import io.plumbline.connect.http.Paths;
import io.plumbline.connect.openai.Line;
import java.util.HashMap;
import java.util.Map;

/** Carries chat completions over HTTP. */
final class OpenAiLine implements Line {
    private final HttpCalls calls;
    private final ModelEndpoint.OpenAi endpoint;

    OpenAiLine(HttpCalls calls, ModelEndpoint.OpenAi endpoint) {
        this.calls = calls;
        this.endpoint = endpoint;
    }

    @Override
    public byte[] whole(byte[] body) {
        return calls.whole(outgoing(body, "application/json")).body();
    }

    @Override
    public Flow stream(byte[] body) {
        HttpReply reply = calls.stream(outgoing(body, "text/event-stream"));
        return new Flow(reply.body(), reply::close);
    }

    private Outgoing outgoing(byte[] body, String accept) {
        Map<String, String> headers = new HashMap<>(Map.of("content-type", "application/json", "accept", accept));
        endpoint.key().ifPresent(key -> headers.put("authorization", "Bearer " + key.value()));
        return Outgoing.unsigned(endpoint.name(), Paths.below(endpoint.base(), "/v1/chat/completions"), headers, body,
                endpoint.limits());
    }
}
