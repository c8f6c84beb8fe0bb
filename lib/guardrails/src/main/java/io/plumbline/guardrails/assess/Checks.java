// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.detect.Harm;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at a conversation without a policy: how severe each harm is, and which sensitive data stands where. */
public final class Checks {
    /** Who speaks. */
    public enum Role {
        SYSTEM, USER, ASSISTANT
    }

    /**
     * A message.
     *
     * @param role    who speaks
     * @param content its texts, in order
     */
    public record Message(Role role, List<String> content) {
        /** Copies the list. */
        public Message {
            content = List.copyOf(content);
        }
    }

    /**
     * Sensitive data in a message.
     *
     * @param message index of the message
     * @param content index of the text in the message
     * @param finding what and where, in that text
     */
    public record Located(int message, int content, Finding finding) {}

    /**
     * What was found.
     *
     * @param severities calibrated, 0 to 1, of every harm asked for
     * @param entities   in order
     * @param units      text units of each check that was run
     */
    public record Result(Map<Harm, Double> severities, List<Located> entities, int units) {
        /** Copies the collections. */
        public Result {
            severities = Map.copyOf(severities);
            entities = List.copyOf(entities);
        }
    }

    private Checks() {}

    /** Returns checks by {@code detectors}. */
    public static Checks of(Detectors detectors) {
        throw new UnsupportedOperationException();
    }

    /** Looks for {@code harms} and {@code entities} in {@code messages}; throws UNAVAILABLE when a stage fails. */
    public Result run(List<Message> messages, Set<Harm> harms, Set<EntityType> entities) {
        throw new UnsupportedOperationException();
    }
}
