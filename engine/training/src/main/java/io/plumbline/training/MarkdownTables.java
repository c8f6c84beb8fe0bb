// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import io.plumbline.training.Report.PoolRow;
import io.plumbline.training.Report.RankingRow;
import java.util.Locale;

/** The figures of a report as tables of a detector card. */
public final class MarkdownTables {
    private MarkdownTables() {}

    /** Returns how well each head ranks texts that were kept from training, over all of them and by source. */
    public static String rankings(Report report) {
        StringBuilder table = new StringBuilder(
                """
                        | Head | Texts from | Texts | With harm | Average precision | Area under ROC | Found at MEDIUM | False at MEDIUM |
                        |---|---|---:|---:|---|---|---:|---:|
                        """);
        for (RankingRow row : report.rankings()) {
            boolean both = row.positives() > 0 && row.positives() < row.texts();
            table.append(String.format(Locale.ROOT, "| %s | %s | %,d | %,d | %s | %s | %s | %s |%n", row.head(),
                    row.source(), row.texts(), row.positives(),
                    both ? figure(row.precision(), row.precisionFrom(), row.precisionTo()) : "",
                    both ? figure(row.area(), row.areaFrom(), row.areaTo()) : "",
                    row.positives() > 0 ? percent(row.recallAtMedium()) : "",
                    row.positives() < row.texts() ? percent(row.alarmsAtMedium()) : ""));
        }
        return table.toString();
    }

    /** Returns how many harmless texts of each pool reach each band. */
    public static String pools(Report report) {
        StringBuilder table = new StringBuilder("""
                | Harmless texts | Head | Texts | LOW | MEDIUM | HIGH |
                |---|---|---:|---:|---:|---:|
                """);
        for (PoolRow row : report.pools()) {
            table.append(String.format(Locale.ROOT, "| %s | %s | %,d | %s | %s | %s |%n", row.pool(), row.head(),
                    row.texts(), percent(row.low()), percent(row.medium()), percent(row.high())));
        }
        return table.toString();
    }

    private static String figure(double value, double from, double to) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", value, from, to);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }
}
