// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.http.Json;
import io.plumbline.measure.PlumblineException;
import io.plumbline.web.Answer;
import java.util.Locale;

/** Failures as clients of OpenAI read them. */
record OpenAiErrors(int status, String type, String code, String sentence) {
    static OpenAiErrors of(RuntimeException failure) {
        return switch (failure) {
            case ApiKeys.Unknown unknown -> new OpenAiErrors(401, "invalid_request_error", "invalid_api_key",
                    String.valueOf(unknown.getMessage()));
            case ModelFailure model -> of(model);
            case PlumblineException known -> of(known);
            // What an unexpected failure says may hold anything that was said.
            default -> new OpenAiErrors(500, "server_error", "internal_failure",
                    "The request failed for a reason inside the server.");
        };
    }

    private static OpenAiErrors of(ModelFailure failure) {
        String sentence = String.valueOf(failure.getMessage());
        String code = "model_" + failure.kind().name().toLowerCase(Locale.ROOT);
        return switch (failure.kind()) {
            case TIMEOUT -> new OpenAiErrors(504, "server_error", code, sentence);
            case THROTTLED -> new OpenAiErrors(429, "rate_limit_error", code, sentence);
            case REFUSED, UNSUPPORTED -> new OpenAiErrors(400, "invalid_request_error", code, sentence);
            case UNREACHABLE, UNAUTHORISED, FAILED, GARBLED -> new OpenAiErrors(502, "server_error", code, sentence);
        };
    }

    private static OpenAiErrors of(PlumblineException failure) {
        String sentence = String.valueOf(failure.getMessage());
        return switch (failure.category()) {
            case ACCESS_DENIED -> new OpenAiErrors(403, "permission_error", "access_denied", sentence);
            case NOT_FOUND -> new OpenAiErrors(404, "invalid_request_error", "not_found", sentence);
            case UNAVAILABLE, RESOURCE_EXHAUSTED, CANCELLED -> new OpenAiErrors(503, "server_error", "unavailable",
                    sentence);
            case NOT_AVAILABLE_YET -> new OpenAiErrors(501, "server_error", "not_served", sentence);
            case INVALID_CONFIGURATION, INVALID_ARGUMENT, ALREADY_EXISTS, CONFLICT, IN_USE, LIMIT_EXCEEDED,
                    INVALID_DOCUMENT, INVALID_DATA ->
                new OpenAiErrors(400, "invalid_request_error", "invalid_request", sentence);
        };
    }

    ObjectNode body() {
        ObjectNode body = Json.object();
        body.putObject("error").put("message", sentence).put("type", type).putNull("param").put("code", code);
        return body;
    }

    Answer answer() {
        return Answer.text(status, "application/json", Json.text(body()));
    }
}
