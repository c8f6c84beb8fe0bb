// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.bedrockruntime.formats.BodyFormat;
import io.plumbline.aws.bedrockruntime.formats.BodyFormats;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.http.Json;
import io.plumbline.connect.models.ModelEndpoint;
import io.plumbline.guardrails.library.GuardLibrary.Named;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A body for a model, and what is said around it.
 *
 * @param json   the body without what is meant for us; empty when it is no JSON object
 * @param suffix of the tags that mark what is to be guarded
 */
record Invocation(String modelId, byte[] body, Optional<JsonNode> json, String contentType, String accept,
        Wishes wishes, Optional<String> suffix) {
    private static final String CONFIG = "amazon-bedrock-guardrailConfig";
    private static final Pattern SUFFIX = Pattern.compile("[A-Za-z0-9]{1,20}");

    static Invocation of(String modelId, @Nullable SdkBytes body, @Nullable String contentType,
            @Nullable String accept, InvokeHandlers.Wish wish) {
        byte[] bytes = body == null ? new byte[0] : body.asByteArrayUnsafe();
        Optional<JsonNode> json = InvokeHandlers.json(bytes);
        JsonNode config = json.map(tree -> tree.path(CONFIG)).orElseGet(Json::object);
        if (wish.guardrail().isEmpty() && config.isObject() && !config.isEmpty()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the body holds " + CONFIG
                    + ", but no guardrail is named; send X-Amzn-Bedrock-GuardrailIdentifier and -GuardrailVersion.");
        }
        if (wish.guardrail().isPresent() != wish.version().isPresent()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "X-Amzn-Bedrock-GuardrailIdentifier and "
                    + "X-Amzn-Bedrock-GuardrailVersion go together; send both, or none.");
        }
        Optional<Named> named = wish.guardrail().map(id -> new Named(id, wish.version().orElseThrow()));
        Optional<JsonNode> plain = json.map(tree -> ((ObjectNode) tree.deepCopy()).without(CONFIG));
        return new Invocation(modelId, plain.map(Json::bytes).filter(any -> json.get().has(CONFIG)).orElse(bytes),
                plain, contentType == null ? "application/json" : contentType, accept == null ? "*/*" : accept,
                Wishes.of(named, wish.trace(), config.path("streamProcessingMode").asText("")),
                suffix(config.path("tagSuffix")));
    }

    private static Optional<String> suffix(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return Optional.empty();
        }
        if (!given.isTextual() || !SUFFIX.matcher(given.textValue()).matches()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, CONFIG
                    + ".tagSuffix must be 1 to 20 letters and digits; draw a new one for every call.");
        }
        return Optional.of(given.textValue());
    }

    Talk talk(Call call) {
        return new Talk(modelId, call.caller().principal().arn(), request(), wishes.guarding(), Talk.Form.BODY);
    }

    private ChatRequest request() {
        ChatRequest read = json.flatMap(tree -> BodyFormats.of(tree).map(format -> format.read(tree)))
                .orElseGet(() -> ChatRequest.of(List.of()));
        return suffix.map(tag -> Tagged.split(read, tag)).orElse(read);
    }

    /** Whether bytes go to the model and back as they are: nobody looks at them, and the model takes any. */
    boolean goesAsItIs(Gateway gateway, Talk talk) {
        if (!gateway.before(talk).isEmpty()) {
            return false;
        }
        return switch (gateway.routes().require(modelId)) {
            case ModelEndpoint.Bedrock _,ModelEndpoint.SageMaker _ -> true;
            case ModelEndpoint.OpenAi _,ModelEndpoint.None _ -> false;
        };
    }

    BodyFormat format(Gateway gateway, Talk talk) {
        return json.flatMap(BodyFormats::of).orElseThrow(() -> {
            String why = gateway.before(talk).isEmpty() ? "cannot be translated for its endpoint" : "cannot be guarded";
            return new PlumblineException(Category.INVALID_ARGUMENT, "the body is of no format that is known here, so "
                    + "it " + why + "; known are " + String.join(", ", BodyFormats.names()) + ".");
        });
    }
}
