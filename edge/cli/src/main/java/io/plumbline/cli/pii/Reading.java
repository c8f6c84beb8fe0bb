// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

/**
 * How files are read.
 *
 * @param search what is looked for
 * @param headed whether the first row of a CSV file names its columns
 */
public record Reading(PieceSearch search, boolean headed) {}
