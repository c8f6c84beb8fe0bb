// Copyright the Plumbline authors. Apache-2.0.
/**
 * Makes the weights of the shipped detectors from data. A {@link Recipe} reads data sets ({@link DataFolder}), removes
 * near-duplicates and splits by group ({@link Split}), trains heads ({@link HeadTrainer}) and a network that helps them
 * ({@link NetworkTrainer}), sets their bands on harmless texts that were never trained on ({@link Calibrator}), judges
 * them ({@link Evaluation}) and writes weight files, a report and a detector card ({@link Shipped}). Seeded and
 * single-threaded: the same data give the same bytes.
 */
@NullMarked
package io.plumbline.training;

import org.jspecify.annotations.NullMarked;
