/**
 * What matters over all explained rows: attributions aggregated with intervals, and permutation importance.
 * Entry points: {@link io.plumbline.explain.global.GlobalRankings}, {@link io.plumbline.explain.global.PermutationImportances}.
 */
@NullMarked
package io.plumbline.explain.global;

import org.jspecify.annotations.NullMarked;
