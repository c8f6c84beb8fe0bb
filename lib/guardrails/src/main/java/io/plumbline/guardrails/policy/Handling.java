// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

/**
 * What a rule does in each direction. A rule that is not enabled in a direction is not evaluated there, not counted and
 * absent from the assessment.
 *
 * @param input         what is done about a match in a prompt
 * @param inputEnabled  whether prompts are looked at
 * @param output        what is done about a match in a response
 * @param outputEnabled whether responses are looked at
 */
public record Handling(Effect input, boolean inputEnabled, Effect output, boolean outputEnabled) {
    /** Blocks in both directions. */
    public static final Handling BLOCK = of(Effect.BLOCK);

    /** Returns the handling that does the same in both directions. */
    public static Handling of(Effect effect) {
        return new Handling(effect, true, effect, true);
    }

    /** Returns what is done in {@code direction}. */
    public Effect effect(Direction direction) {
        return direction == Direction.INPUT ? input : output;
    }

    /** Returns whether texts of {@code direction} are looked at. */
    public boolean isEnabled(Direction direction) {
        return direction == Direction.INPUT ? inputEnabled : outputEnabled;
    }
}
