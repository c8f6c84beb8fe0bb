// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.models;

import io.plumbline.connect.bedrock.BedrockChat;
import io.plumbline.connect.bedrock.BedrockLine;
import io.plumbline.connect.bedrock.BedrockRaw;
import io.plumbline.connect.chat.ChatModel;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.connect.chat.RawModel;
import io.plumbline.connect.http.HttpCalls;
import io.plumbline.connect.openai.OpenAiChat;
import io.plumbline.connect.sagemaker.SageMakerRaw;
import java.time.InstantSource;

/** Makes clients of endpoints. They share connections; closing this closes them all. */
public final class ModelClients implements AutoCloseable {
    private final HttpCalls calls;

    /** Signs with the time of {@code clock}. */
    public ModelClients(InstantSource clock) {
        this.calls = new HttpCalls(clock);
    }

    /** Returns a model to talk to, the one that callers name {@code modelId}. */
    public ChatModel chat(ModelEndpoint endpoint, String modelId) {
        return switch (endpoint) {
            case ModelEndpoint.OpenAi openAi -> new OpenAiChat(openAi.name(), openAi.model().orElse(modelId),
                    new OpenAiLine(calls, openAi), openAi.limits().bytes());
            case ModelEndpoint.Bedrock bedrock -> new BedrockChat(line(bedrock, modelId));
            case ModelEndpoint.SageMaker sageMaker -> new OpenAiChat(sageMaker.name(), sageMaker.endpoint(),
                    new RawLine(raw(sageMaker, modelId)), sageMaker.limits().bytes());
            case ModelEndpoint.None none -> throw noModel(none);
        };
    }

    /** Returns a model to be called in its own format, the one that callers name {@code modelId}. */
    public RawModel raw(ModelEndpoint endpoint, String modelId) {
        return switch (endpoint) {
            case ModelEndpoint.OpenAi openAi -> new OpenAiRaw(new OpenAiLine(calls, openAi),
                    openAi.model().orElse(modelId), openAi.name(), openAi.limits().bytes());
            case ModelEndpoint.Bedrock bedrock -> new BedrockRaw(line(bedrock, modelId));
            case ModelEndpoint.SageMaker sageMaker -> new SageMakerRaw(calls, sageMaker.name(), sageMaker.base(),
                    sageMaker.endpoint(), sageMaker.key(), sageMaker.limits());
            case ModelEndpoint.None none -> throw noModel(none);
        };
    }

    /** Returns what posts bodies for those who speak a protocol of their own. */
    public HttpCalls calls() {
        return calls;
    }

    private BedrockLine line(ModelEndpoint.Bedrock bedrock, String modelId) {
        return new BedrockLine(calls, bedrock.name(), bedrock.base(), bedrock.model().orElse(modelId), bedrock.key(),
                bedrock.limits());
    }

    private static ModelFailure noModel(ModelEndpoint.None none) {
        return new ModelFailure(Kind.UNSUPPORTED, 0, "The endpoint '" + none.name() + "' is of the kind none, so no "
                + "model answers; texts are guarded all the same. Set plumbline.models." + none.name()
                + ".kind and .url to have one answer.");
    }

    @Override
    public void close() {
        calls.close();
    }
}
