// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.aws.bedrockruntime.gateway.Talk.Guarding;
import io.plumbline.guardrails.library.GuardLibrary.Named;
import io.plumbline.guardrails.stream.StreamGuard.Mode;
import java.util.Locale;
import java.util.Optional;

/**
 * What a caller says about guardrails, in the configuration of Converse or in headers.
 *
 * @param traced whether the trace is sent
 */
public record Wishes(Guarding guarding, boolean traced) {
    /** Reads {@code guardrailConfig}, which may be missing. */
    static Wishes of(JsonNode config) {
        String version = config.path("guardrailVersion").asText("DRAFT");
        Optional<Named> named = Optional.ofNullable(config.path("guardrailIdentifier").textValue())
                .filter(id -> !id.isEmpty()).map(id -> new Named(id, version));
        return of(named, config.path("trace").asText(""), config.path("streamProcessingMode").asText(""));
    }

    /** Reads what stands in headers. */
    public static Wishes of(Optional<Named> named, String trace, String mode) {
        String asked = trace.toLowerCase(Locale.ROOT);
        return new Wishes(new Guarding(named, asked.equals("enabled_full"),
                mode.toLowerCase(Locale.ROOT).startsWith("async") ? Mode.ASYNC : Mode.SYNC),
                asked.startsWith("enabled"));
    }
}
