/**
 * Reports people can read: charts drawn as SVG, one self-contained HTML page, a tagged PDF, a notebook.
 * Entry points: {@link io.plumbline.report.Reports} for files, {@link io.plumbline.report.Sentences} and
 * {@link io.plumbline.report.Figures} for the same words anywhere else. Add a section: a template beside {@code report.jte}
 * and a record here that holds what it shows.
 */
@NullMarked
package io.plumbline.report;

import org.jspecify.annotations.NullMarked;
