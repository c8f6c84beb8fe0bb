// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

/**
 * A chart and the finding it shows.
 *
 * @param title the finding, as a sentence
 * @param note how to read the marks
 * @param svg the drawing
 * @param narrow whether it is one of several small charts side by side
 */
record ChartView(String title, String note, String svg, boolean narrow) {}
