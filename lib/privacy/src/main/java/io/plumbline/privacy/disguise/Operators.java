// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.disguise;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.search.Kind;
import java.util.Map;

/**
 * Which operator each kind of sensitive data gets.
 *
 * @param byType    the operators of some kinds
 * @param otherwise the operator of all others
 */
public record Operators(Map<EntityType, Operator> byType, Operator otherwise) {
    /** Keeps the map as it is now. */
    public Operators {
        byType = Map.copyOf(byType);
    }

    /** Returns the same operator for every kind. */
    public static Operators all(Operator operator) {
        return new Operators(Map.of(), operator);
    }

    /** Returns the operator of {@code type}. */
    public Operator of(EntityType type) {
        return byType.getOrDefault(type, otherwise);
    }

    /** Returns the operator of {@code kind}; what a custom identifier found gets that of all others. */
    Operator of(Kind kind) {
        return kind.builtIn().map(this::of).orElse(otherwise);
    }
}
