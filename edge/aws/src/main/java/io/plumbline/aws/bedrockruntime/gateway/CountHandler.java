// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.aws.bedrockruntime.formats.BodyFormats;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.connect.bedrock.ConverseJson;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.bedrockruntime.model.CountTokensRequest;
import software.amazon.awssdk.services.bedrockruntime.model.CountTokensResponse;

/** CountTokens: as the endpoint counts, or not at all. A guess that looks like a count would be paid for as one. */
final class CountHandler {
    private final Gateway gateway;
    private final Permission permission;

    CountHandler(Gateway gateway, Permission permission) {
        this.gateway = gateway;
        this.permission = permission;
    }

    CountTokensResponse count(CountTokensRequest request, Call call) {
        permission.require(call, "bedrock:CountTokens", request.modelId(), Optional.empty());
        ChatRequest asked = read(request);
        OptionalInt tokens = Failures.within(() -> gateway.countTokens(request.modelId(), asked));
        return CountTokensResponse.builder().inputTokens(tokens.orElseThrow(() -> new PlumblineException(
                Category.INVALID_ARGUMENT, "the endpoint of the model '" + request.modelId()
                        + "' cannot count tokens, and no estimate is given in place of a count; the usage of an "
                        + "answer says how many there were.")))
                .build();
    }

    private static ChatRequest read(CountTokensRequest request) {
        if (request.input().converse() != null) {
            return ConverseJson.request(Shapes.tree(request.input().converse()));
        }
        Optional<JsonNode> body = InvokeHandlers.json(request.input().invokeModel().body().asByteArrayUnsafe());
        return body.flatMap(tree -> BodyFormats.of(tree).map(format -> format.read(tree)))
                .orElseThrow(() -> new PlumblineException(Category.INVALID_ARGUMENT,
                        "input.invokeModel.body is of no format that is known here; known are "
                                + String.join(", ", BodyFormats.names()) + "."));
    }
}
