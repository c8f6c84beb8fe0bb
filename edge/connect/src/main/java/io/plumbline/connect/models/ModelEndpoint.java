// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.models;

import io.plumbline.connect.http.AwsKey;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.http.Secret;
import java.net.URI;
import java.util.Optional;

/** Where a model is and which protocol it speaks. */
public sealed interface ModelEndpoint {
    /** Returns the name it is configured under. */
    String name();

    /** Returns how long calls may take and how large answers may be. */
    Limits limits();

    /**
     * Chat completions as OpenAI defined them, which most servers for local models speak.
     *
     * @param base  the address before {@code /v1/chat/completions}
     * @param model the name the endpoint knows the model by; empty to pass on the one a caller gives
     * @param key   sent as a bearer token
     */
    record OpenAi(String name, URI base, Optional<String> model, Optional<Secret> key,
            Limits limits) implements ModelEndpoint {}

    /**
     * Bedrock's runtime: Converse, ConverseStream, InvokeModel, InvokeModelWithResponseStream, CountTokens.
     *
     * @param base  the address before {@code /model/}
     * @param model the model id there; empty to pass on the one a caller gives
     * @param key   signs requests; without one they go unsigned
     */
    record Bedrock(String name, URI base, Optional<String> model, Optional<AwsKey> key,
            Limits limits) implements ModelEndpoint {}

    /**
     * An endpoint as SageMaker has them: bytes in, bytes out.
     *
     * @param base     the address before {@code /endpoints/}
     * @param endpoint its name there
     * @param key      signs requests; without one they go unsigned
     */
    record SageMaker(String name, URI base, String endpoint, Optional<AwsKey> key,
            Limits limits) implements ModelEndpoint {}

    /** No model: texts are guarded, and then the call ends with an error that says so. */
    record None(String name) implements ModelEndpoint {
        @Override
        public Limits limits() {
            return Limits.USUAL;
        }
    }
}
