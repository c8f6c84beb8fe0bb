// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance;

/** Hears what happens to models, in the transaction in which it happens; a listener that throws undoes it. */
public interface GovernanceEvents {
    /** Hears {@code event}. */
    void happened(GovernanceEvent event);

    /** Returns a listener that does nothing. */
    static GovernanceEvents none() {
        return event -> {
        };
    }
}
