// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Heading;
import io.plumbline.console.Refusal;
import java.util.List;

/**
 * The editor.
 *
 * @param address where to go back to
 * @param refusal why it was not saved
 * @param seen    which state of the draft the form was filled from; empty for a new guardrail
 * @param text    what stands in the fields
 */
public record EditorView(String address, Refusal refusal, String seen, FormText text) {
    private static final List<Heading> HEADINGS = List.of(new Heading("guardrail", "Name and messages"),
            new Heading("content", "Content filters"), new Heading("topic", "Denied topics"),
            new Heading("words", "Words"), new Heading("profanity", "Profanity"),
            new Heading("sensitive", "Sensitive data"), new Heading("pattern", "Patterns"),
            new Heading("grounding", "Contextual grounding"));

    /** Returns the parts of the form. */
    public static List<Heading> headings() {
        return HEADINGS;
    }

    /** Returns whether this makes a guardrail. */
    public boolean isNew() {
        return seen.isEmpty();
    }
}
