// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.tables;

import io.plumbline.measure.Measurement;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Works out the worst class of a table for one sensitive column. */
final class DiversityCount {
    private DiversityCount() {}

    static Diversity of(SensitiveColumn column, int index, List<ClassCounts> classes, double c) {
        if (classes.isEmpty()) {
            Measurement none = Measurement.undefined("there are no rows");
            return new Diversity(column, none, none, none, c, none);
        }
        Map<String, Long> whole = new HashMap<>();
        classes.forEach(each -> each.values(index).forEach((value, count) -> whole.merge(value, count, Long::sum)));
        List<String> order = order(column, whole);
        double[] shares = shares(whole, order);
        long distinct = Long.MAX_VALUE;
        double entropy = Double.MAX_VALUE;
        long recursive = Long.MAX_VALUE;
        double distance = 0;
        for (ClassCounts each : classes) {
            Map<String, Long> values = each.values(index);
            distinct = Math.min(distinct, values.size());
            entropy = Math.min(entropy, Math.exp(entropy(values, each.rows())));
            recursive = Math.min(recursive, recursive(values, c));
            double[] own = shares(values, order);
            distance = Math.max(distance, column.ordered() ? moved(own, shares) : variation(own, shares));
        }
        return new Diversity(column, Measurement.of(distinct), Measurement.of(entropy), Measurement.of(recursive), c,
                Measurement.of(Math.min(1, distance)));
    }

    private static List<String> order(SensitiveColumn column, Map<String, Long> whole) {
        if (!column.ordered()) {
            return whole.keySet().stream().sorted().toList();
        }
        Map<String, Double> numbers = new HashMap<>();
        whole.keySet().forEach(value -> numbers.put(value, number(column, value)));
        return numbers.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
    }

    private static double number(SensitiveColumn column, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new PlumblineException(Category.INVALID_DATA, "the column " + column.name()
                    + " holds a value that is no number, so it has no order; treat it as categories.", e);
        }
    }

    private static double[] shares(Map<String, Long> counts, List<String> order) {
        double total = counts.values().stream().mapToLong(Long::longValue).sum();
        return order.stream().mapToDouble(value -> counts.getOrDefault(value, 0L) / total).toArray();
    }

    private static double entropy(Map<String, Long> values, long rows) {
        double entropy = 0;
        for (long count : values.values()) {
            double share = (double) count / rows;
            entropy -= share * Math.log(share);
        }
        return entropy;
    }

    private static long recursive(Map<String, Long> values, double c) {
        List<Long> falling = values.values().stream().sorted(Comparator.reverseOrder()).toList();
        long rest = 0;
        for (int l = falling.size(); l >= 1; l--) {
            rest += falling.get(l - 1);
            if (falling.get(0) < c * rest) {
                return l;
            }
        }
        return 0;
    }

    private static double variation(double[] own, double[] whole) {
        double sum = 0;
        for (int index = 0; index < own.length; index++) {
            sum += Math.abs(own[index] - whole[index]);
        }
        return sum / 2;
    }

    private static double moved(double[] own, double[] whole) {
        double sum = 0;
        double carried = 0;
        for (int index = 0; index < own.length; index++) {
            carried += own[index] - whole[index];
            sum += Math.abs(carried);
        }
        return own.length < 2 ? 0 : sum / (own.length - 1);
    }
}
