// Copyright the Plumbline authors. Apache-2.0.
/** An evaluation of the detectors on sentences and values drawn here by a seed, with numbers made valid by other means. */
@NullMarked
package io.plumbline.privacy.evaluation;

import org.jspecify.annotations.NullMarked;
