// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a service's description demands of one shape. Other shapes are named by their number in the table, -1 for none. */
sealed interface Rule {
    /** Returns whether values are never shown. */
    default boolean sensitive() {
        return false;
    }

    /** Members by name. A union has exactly one of them set. */
    record Structure(boolean union, boolean sensitive, Map<String, Slot> members) implements Rule {}

    /** A member: the rule of its shape, and whether it must be there. */
    record Slot(int rule, boolean required) {
        static final Slot FREE = new Slot(-1, false);
    }

    /** Text or bytes: length in characters or bytes, allowed values (none named: all), a pattern for the whole text. */
    record Text(Bounds length, boolean sensitive, List<String> values, Optional<SafePattern> pattern) implements Rule {}

    /** A number. */
    record Range(Bounds value) implements Rule {}

    /** A list. */
    record Sequence(Bounds length, boolean sensitive, int element) implements Rule {}

    /** A map. */
    record Entries(Bounds length, boolean sensitive, int key, int value) implements Rule {}
}
