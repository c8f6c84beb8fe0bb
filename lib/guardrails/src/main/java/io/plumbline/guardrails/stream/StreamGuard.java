// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.stream;

import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.Outcome;
import java.util.List;
import java.util.Optional;

/** Guards a response while it is being written. Not safe for use by several threads at once; one per response. */
public final class StreamGuard {
    /** Whether text waits for its assessment. */
    public enum Mode {
        /** Text is let through once it has been looked at; masks are applied. */
        SYNC,
        /** Text is let through at once and looked at afterwards; nothing can be masked. */
        ASYNC
    }

    /**
     * What may be done after a piece of text came in.
     *
     * @param released text that may go on now, masked where the policy says so; often empty
     * @param blocked  whether nothing more may go on
     * @param outcome  what was found up to now; present when something was assessed in this step
     */
    public record Step(String released, boolean blocked, Optional<Outcome> outcome) {}

    private StreamGuard() {}

    /**
     * Begins to guard a response.
     *
     * @param guard   the policy
     * @param mode    whether text waits
     * @param context grounding sources and the query, where grounding is asked for; else empty
     */
    public static StreamGuard of(Guard guard, Mode mode, List<GuardText> context) {
        throw new UnsupportedOperationException();
    }

    /** Takes the next piece of the response. */
    public Step feed(String piece) {
        throw new UnsupportedOperationException();
    }

    /** Takes note that the response is complete, and lets go what was held back. */
    public Step end() {
        throw new UnsupportedOperationException();
    }
}
