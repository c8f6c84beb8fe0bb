/**
 * What an analysis found, as plain records: the one shape that results.json, the reports, the terminal and the gate all read.
 * Entry point: {@link io.plumbline.fairness.results.AnalysisResults}.
 */
@NullMarked
package io.plumbline.fairness.results;

import org.jspecify.annotations.NullMarked;
