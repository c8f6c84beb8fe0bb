// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A guardrail that stands in front of models whatever a caller asks for.
 *
 * @param id          lower-case letters and digits
 * @param guardrailId which guardrail
 * @param version     which numbered version
 * @param guarding    which parts of a conversation are looked at
 * @param models      which models it stands before; empty for all
 * @param createdBy   the ARN of who made it
 * @param createdAt   when
 * @param updatedBy   the ARN of who changed it last
 * @param updatedAt   when
 */
public record Enforcement(String id, String guardrailId, String version, Guarding guarding, Optional<Models> models,
        String createdBy, Instant createdAt, String updatedBy, Instant updatedAt) {
    /** Stands for every model in {@link Models#included()}. */
    public static final String ALL = "ALL";

    /** How much of a part is looked at. */
    public enum Mode {
        /** Only what is marked as content to guard, where anything is. */
        SELECTIVE,
        /** Everything. */
        COMPREHENSIVE
    }

    /** How much of the system prompt and of the messages is looked at; empty where nothing was said. */
    public record Guarding(Optional<Mode> system, Optional<Mode> messages) {
        /** Nothing was said. */
        public static final Guarding UNSAID = new Guarding(Optional.empty(), Optional.empty());
    }

    /** The models it stands before, and those among them that it does not. */
    public record Models(List<String> included, List<String> excluded) {
        /** Copies the lists. */
        public Models {
            included = List.copyOf(included);
            excluded = List.copyOf(excluded);
        }
    }

    /** Returns whether it stands before the model {@code modelId}. */
    public boolean covers(String modelId) {
        return models.map(each -> !each.excluded().contains(modelId)
                && (each.included().contains(ALL) || each.included().contains(modelId))).orElse(true);
    }
}
