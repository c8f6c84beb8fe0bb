// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

/**
 * The editor.
 *
 * @param address where to go back to
 * @param problem why it was not saved; empty before a try
 * @param seen    which state of the draft the form was filled from; empty for a new guardrail
 * @param text    what stands in the fields
 */
public record EditorView(String address, String problem, String seen, FormText text) {
    /** Returns whether this makes a guardrail. */
    public boolean isNew() {
        return seen.isEmpty();
    }
}
