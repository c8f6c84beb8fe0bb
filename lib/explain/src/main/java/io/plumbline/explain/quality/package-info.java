/**
 * Checks of the attributions themselves, run beside every explanation.
 * Entry point: {@link io.plumbline.explain.quality.QualityChecks}. Add a check: one class and one line there.
 */
@NullMarked
package io.plumbline.explain.quality;

import org.jspecify.annotations.NullMarked;
