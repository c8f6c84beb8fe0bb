// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.tables;

import io.plumbline.measure.Measurement;
import java.util.List;

/**
 * What a table gives away.
 *
 * @param quasiIdentifiers columns that together may single a person out
 * @param rows             rows counted
 * @param classes          groups of rows that agree in all quasi-identifiers
 * @param uniqueRows       rows that are alone in their class
 * @param k                rows in the smallest class; undefined without rows
 * @param smallest         the smallest classes, smallest first
 * @param risk             how likely rows are matched with people
 * @param diversity        what classes give away, per sensitive column
 */
public record AnonymityFigures(List<String> quasiIdentifiers, long rows, long classes, long uniqueRows, Measurement k,
        List<EquivalenceClass> smallest, ReidentificationRisk risk, List<Diversity> diversity) {
    /** Keeps the lists as they are now. */
    public AnonymityFigures {
        quasiIdentifiers = List.copyOf(quasiIdentifiers);
        smallest = List.copyOf(smallest);
        diversity = List.copyOf(diversity);
    }
}
