// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.List;

/**
 * How predictions meet labels in each group: one bar per group, split into true positives, false negatives, false
 * positives and true negatives as shares of its rows.
 *
 * @param title the finding
 * @param rows one bar each, from top to bottom
 */
public record ConfusionChart(String title, List<Row> rows) {
    private static final double NAMES = 200;
    private static final double PLOT = 480;
    private static final double TOP = 30;
    private static final double ROW = 30;
    private static final double LEAST_LABELLED = 0.07;

    /**
     * One bar.
     *
     * @param name the group
     * @param truePositives observed and predicted positive, as a share of the group's rows, as are the others
     * @param falseNegatives observed positive, predicted negative
     * @param falsePositives observed negative, predicted positive
     * @param trueNegatives observed and predicted negative
     */
    public record Row(String name, double truePositives, double falseNegatives, double falsePositives,
            double trueNegatives) {
        double share(Part part) {
            return switch (part) {
                case TRUE_POSITIVE -> truePositives;
                case FALSE_NEGATIVE -> falseNegatives;
                case FALSE_POSITIVE -> falsePositives;
                case TRUE_NEGATIVE -> trueNegatives;
            };
        }
    }

    private enum Part {
        TRUE_POSITIVE("true positive", Ink.TRUE_POSITIVE, Ink.ON_STRONG), FALSE_NEGATIVE("false negative",
                Ink.FALSE_NEGATIVE, Ink.ON_STRONG), FALSE_POSITIVE("false positive", Ink.FALSE_POSITIVE,
                        Ink.ON_SOFT), TRUE_NEGATIVE("true negative", Ink.TRUE_NEGATIVE, Ink.ON_SOFT);

        private final String words;
        private final Ink fill;
        private final Ink text;

        Part(String words, Ink fill, Ink text) {
            this.words = words;
            this.fill = fill;
            this.text = text;
        }
    }

    /** Returns the chart as SVG; {@code id} must be unique on its page. */
    public String draw(String id, Skin skin) {
        Canvas canvas = new Canvas(skin);
        legend(canvas);
        double bottom = TOP + rows.size() * ROW;
        Scale scale = Scale.linear(0, 1, NAMES, NAMES + PLOT);
        Axis.draw(canvas, scale, TOP, bottom, "share of the group's rows");
        for (int index = 0; index < rows.size(); index++) {
            bar(canvas, scale, rows.get(index), TOP + index * ROW + 4);
        }
        return canvas.image(id, NAMES + PLOT + 16, bottom + Axis.HEIGHT, title, description());
    }

    private static void legend(Canvas canvas) {
        double x = NAMES;
        for (Part part : Part.values()) {
            canvas.rectangle(x, 4, 12, 12, part.fill);
            canvas.text(x + 17, 14.5, part.words, Canvas.Anchor.START, Ink.TEXT, 12, false);
            x += 30 + Canvas.width(part.words, 12);
        }
    }

    private static void bar(Canvas canvas, Scale scale, Row row, double y) {
        canvas.fitted(0, y + 15.5, row.name(), Canvas.Anchor.START, Ink.TEXT, NAMES - 12);
        double before = 0;
        for (Part part : Part.values()) {
            double share = row.share(part);
            double from = scale.place(before);
            double to = scale.place(before + share);
            canvas.rectangle(from, y, Math.max(0, to - from - 1), ROW - 8, part.fill);
            if (share >= LEAST_LABELLED) {
                canvas.text((from + to) / 2, y + 15.5, Math.round(share * 100) + "%", Canvas.Anchor.MIDDLE, part.text,
                        12,
                        false);
            }
            before += share;
        }
    }

    private String description() {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(row.name()).append(':');
            for (Part part : Part.values()) {
                text.append(' ').append(part.words).append(' ').append(Math.round(row.share(part) * 1000) / 10.0)
                        .append('%')
                        .append(part == Part.TRUE_NEGATIVE ? ". " : ",");
            }
        }
        return text.toString().strip();
    }
}
