// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

/**
 * How one mode reads the levels of a cube for one facet value: which are the disadvantaged group, which labels count as
 * positive. Arrays are indexed by level code; their entries are {@link #NO}, {@link #YES} or {@link #LEFT_OUT}.
 *
 * @param facetDimension index of the facet's axis in the cube
 * @param disadvantaged by facet level: YES facet d, NO facet a, LEFT_OUT in neither
 * @param positiveLabel by label level: YES positive, NO negative, LEFT_OUT row not counted
 * @param positivePrediction by predicted level, likewise; empty when there are no predictions
 * @param missingStratumIsText whether rows without a group variable sit in a text column, which the original cannot sort
 */
public record Selection(int facetDimension, byte[] disadvantaged, byte[] positiveLabel, byte[] positivePrediction,
        boolean missingStratumIsText) {
    public static final byte NO = 0;
    public static final byte YES = 1;
    public static final byte LEFT_OUT = -1;
}
