// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.GuardLibrary.Named;
import io.plumbline.guardrails.stream.StreamGuard;
import java.util.Optional;

/**
 * What somebody wants of a model.
 *
 * @param modelId  which, as the caller names it
 * @param caller   the ARN of the principal
 * @param guarding how it is to be guarded
 * @param form     what it came as
 */
public record Talk(String modelId, String caller, ChatRequest request, Guarding guarding, Form form) {
    /** A conversation whose parts say who speaks. */
    public Talk(String modelId, String caller, ChatRequest request, Guarding guarding) {
        this(modelId, caller, request, guarding, Form.CONVERSATION);
    }

    /** What a model is asked in. */
    public enum Form {
        /** Messages: the system prompt is looked at where it is marked. */
        CONVERSATION,
        /**
         * The body of an invocation: all of it is looked at, or what stands between tags where there are any. Attacks
         * are looked for between tags only, since a developer's instructions read like one.
         */
        BODY
    }

    /**
     * What the caller says about guardrails; those enforced come on top.
     *
     * @param named      the guardrail asked for
     * @param everything whether findings are told in full, also of rules that found nothing
     * @param mode       whether a stream waits for its assessment
     */
    public record Guarding(Optional<Named> named, boolean everything, StreamGuard.Mode mode) {
        /** Nothing is asked for. */
        public static final Guarding UNSAID = new Guarding(Optional.empty(), false, StreamGuard.Mode.SYNC);
    }

    Decision.Asked asked() {
        return new Decision.Asked(Decision.Way.MODEL, caller, Optional.of(modelId));
    }
}
