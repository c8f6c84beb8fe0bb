// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

/** Where a chart is going to be seen. */
public enum Skin {
    /** In a browser: colours by style classes, so that they follow the reader's light or dark setting. */
    SCREEN,
    /** On paper: light colours written out. */
    PAPER
}
