/**
 * Charts drawn as SVG text, without scripts: every one has a title and a description for screen readers and takes its
 * colours from {@link io.plumbline.report.charts.Ink}. Entry points: {@link io.plumbline.report.charts.IntervalChart},
 * {@link io.plumbline.report.charts.ConfusionChart}, {@link io.plumbline.report.charts.VerdictSign}.
 */
@NullMarked
package io.plumbline.report.charts;

import org.jspecify.annotations.NullMarked;
