// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import java.util.Optional;

/**
 * A chart with its figures beneath, or the figures alone.
 *
 * @param chart the chart
 * @param table the figures
 */
record Exhibit(Optional<ChartView> chart, FigureTable table) {

    static Exhibit of(ChartView chart, FigureTable table) {
        return new Exhibit(Optional.of(chart), table);
    }

    static Exhibit of(FigureTable table) {
        return new Exhibit(Optional.empty(), table);
    }
}
