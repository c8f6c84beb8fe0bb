// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.awsprotocol.WireError;
import io.plumbline.awsprotocol.WireException;
import io.plumbline.connect.chat.ModelFailure;
import java.util.function.Supplier;

/** What clients are told about a model that failed. */
final class Failures {
    private Failures() {}

    /** Does {@code work}; a failing model becomes the error that Bedrock has for it. */
    static <T> T within(Supplier<T> work) {
        try {
            return work.get();
        } catch (ModelFailure failure) {
            throw new WireException(error(failure));
        }
    }

    private static WireError error(ModelFailure failure) {
        String sentence = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case TIMEOUT -> new WireError("ModelTimeoutException", 408, sentence, true);
            case THROTTLED -> new WireError("ThrottlingException", 429, sentence, true);
            case REFUSED, UNSUPPORTED -> new WireError("ValidationException", 400, sentence, true);
            case UNREACHABLE, UNAUTHORISED, FAILED, GARBLED -> new WireError("ModelErrorException", 424, sentence,
                    true);
        };
    }

    /** Returns the error for a failure after the stream has begun, where fewer kinds are known. */
    static WireException within(ModelFailure failure) {
        WireError error = error(failure);
        return new WireException(failure.kind() == ModelFailure.Kind.THROTTLED
                ? error
                : new WireError("ModelStreamErrorException", 424, error.message(), true));
    }
}
