// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.sagemaker;

import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.connect.chat.RawModel;
import io.plumbline.connect.http.AwsKey;
import io.plumbline.connect.http.HttpCalls;
import io.plumbline.connect.http.HttpCalls.Whole;
import io.plumbline.connect.http.HttpReply;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.http.Outgoing;
import io.plumbline.connect.http.Paths;
import io.plumbline.web.frames.Frame;
import io.plumbline.web.frames.FrameReader;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A model behind InvokeEndpoint and InvokeEndpointWithResponseStream. */
public final class SageMakerRaw implements RawModel {
    private final HttpCalls calls;
    private final String name;
    private final URI base;
    private final String endpoint;
    private final Optional<AwsKey> key;
    private final Limits limits;

    /**
     * Makes a model.
     *
     * @param name     what it is configured as
     * @param base     the address before {@code /endpoints/}
     * @param endpoint its name there
     * @param key      signs, where there is one
     */
    public SageMakerRaw(HttpCalls calls, String name, URI base, String endpoint, Optional<AwsKey> key,
            Limits limits) {
        this.calls = calls;
        this.name = name;
        this.base = base;
        this.endpoint = endpoint;
        this.key = key;
        this.limits = limits;
    }

    @Override
    public RawAnswer invoke(byte[] body, String contentType, String accept) {
        Whole answer = calls.whole(
                outgoing("invocations", body, Map.of("content-type", contentType, "accept", accept)));
        return new RawAnswer(answer.body(), answer.contentType());
    }

    @Override
    public RawStream stream(byte[] body, String contentType, String accept) {
        HttpReply reply = calls.stream(outgoing("invocations-response-stream", body,
                Map.of("content-type", contentType, "x-amzn-sagemaker-accept", accept)));
        FrameReader frames = new FrameReader(reply.body(), limits.bytes());
        return new RawStream() {
            @Override
            public Optional<byte[]> next() {
                return piece(frames);
            }

            @Override
            public void close() {
                reply.close();
            }
        };
    }

    private Optional<byte[]> piece(FrameReader frames) {
        try {
            Optional<Frame> frame = frames.next();
            frame.filter(each -> !each.header(":message-type").orElse("event").equals("event")).ifPresent(each -> {
                throw new ModelFailure(Kind.FAILED, 0,
                        "The endpoint '" + name + "' ended its answer with a failure.");
            });
            return frame.map(Frame::payload);
        } catch (IOException _) {
            throw new ModelFailure(Kind.GARBLED, 0, "The endpoint '" + name
                    + "' broke off within its answer, or sent something that is no event stream.");
        }
    }

    private Outgoing outgoing(String operation, byte[] body, Map<String, String> headers) {
        return new Outgoing(name, Paths.below(base, "/endpoints/" + Paths.encode(endpoint) + "/" + operation), headers,
                body, key, "sagemaker", limits);
    }
}
