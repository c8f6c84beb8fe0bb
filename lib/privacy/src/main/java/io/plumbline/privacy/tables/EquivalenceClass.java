// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.tables;

import java.util.List;

/**
 * All rows that agree in every quasi-identifier.
 *
 * @param values their values, in the order of the quasi-identifiers
 * @param rows   how many there are
 */
public record EquivalenceClass(List<String> values, long rows) {
    /** Keeps the list as it is now. */
    public EquivalenceClass {
        values = List.copyOf(values);
    }
}
