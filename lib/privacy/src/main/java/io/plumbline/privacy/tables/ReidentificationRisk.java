// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.tables;

import io.plumbline.measure.Measurement;

/**
 * How likely a row is matched with the right person by somebody who knows the quasi-identifiers, each a probability.
 *
 * @param prosecutorHighest of the worst row, when the person is known to be in the table: {@code 1 / k}
 * @param prosecutorMean    of a row on average: classes / rows
 * @param journalistHighest of the worst row, when the person is somewhere in a population: 1 over the smallest class of
 *                          the population that a row falls into; undefined without a population
 * @param marketer          the share of rows matched rightly when all are matched: with a population the mean of
 *                          {@code 1 / population class}, otherwise the same as {@code prosecutorMean}
 */
public record ReidentificationRisk(Measurement prosecutorHighest, Measurement prosecutorMean,
        Measurement journalistHighest, Measurement marketer) {}
