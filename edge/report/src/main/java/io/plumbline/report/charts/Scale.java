// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Maps values to places along an axis.
 *
 * @param low value at the start
 * @param high value at the end, above {@code low}
 * @param start place of {@code low}
 * @param end place of {@code high}
 * @param logarithmic whether equal ratios are equally long; {@code low} is then above 0
 * @param ticks values to mark, ascending
 */
record Scale(double low, double high, double start, double end, boolean logarithmic, List<Double> ticks) {
    private static final double[] LOG_STEPS = {1, 2, 5};
    private static final List<String> UNITS = List.of("", " k", " M", " bn", " tn");
    private static final double LARGE = 10_000;
    private static final double SMALL = 0.0001;
    private static final double LENGTH_PER_TICK = 52;
    private static final double HEIGHT_PER_TICK = 30;

    Scale {
        ticks = List.copyOf(ticks);
    }

    /** Returns an even scale over round numbers that holds {@code least} and {@code most}. */
    static Scale linear(double least, double most, double start, double end) {
        return linear(least, most, start, end, LENGTH_PER_TICK);
    }

    /** Returns the same for an upright axis, whose values stand closer together. */
    static Scale upright(double least, double most, double bottom, double top) {
        return linear(least, most, bottom, top, HEIGHT_PER_TICK);
    }

    private static Scale linear(double least, double most, double start, double end, double perTick) {
        double span = most > least ? most - least : Math.max(1, Math.abs(least));
        double top = most > least ? most : least + span;
        double step = step(span / Math.max(2, Math.floor(Math.abs(end - start) / perTick)));
        long first = (long) Math.floor(least / step + 1e-9);
        long last = (long) Math.ceil(top / step - 1e-9);
        List<Double> ticks = new ArrayList<>();
        for (long tick = first; tick <= last; tick++) {
            ticks.add(tick * step);
        }
        return new Scale(first * step, last * step, start, end, false, ticks);
    }

    /** Returns a scale of ratios that holds {@code least} and {@code most}, both above 0, and at least 0.5 to 2. */
    static Scale ratios(double least, double most, double start, double end) {
        double low = Math.min(0.5, least);
        double high = Math.max(2, most);
        List<Double> marks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
            for (double lead : LOG_STEPS) {
                marks.add(lead * Math.pow(10, power));
            }
        }
        double from = marks.stream().filter(mark -> mark <= low * (1 + 1e-9)).max(Double::compare).orElse(low);
        double to = marks.stream().filter(mark -> mark >= high * (1 - 1e-9)).min(Double::compare).orElse(high);
        List<Double> ticks = marks.stream().filter(mark -> mark >= from && mark <= to).toList();
        List<Double> few = ticks.size() > 9 ? ticks.stream().filter(Scale::isPowerOfTen).toList() : ticks;
        return new Scale(from, to, start, end, true, few);
    }

    /** Returns the place of {@code value}; values beyond the ends stay at the ends. */
    double place(double value) {
        double within = Math.clamp(value, low, high);
        double share = logarithmic ? Math.log(within / low) / Math.log(high / low) : (within - low) / (high - low);
        return start + share * (end - start);
    }

    /** Returns the text of a tick, with as many decimals as the ticks need. */
    String label(double tick) {
        if (tick == 0) {
            return "0";
        }
        double finest = logarithmic ? Math.abs(tick) : (high - low) / Math.max(1, ticks.size() - 1);
        double largest = Math.max(Math.abs(low), Math.abs(high));
        String text = largest < SMALL && !logarithmic
                ? String.format(Locale.ROOT, "%.1e", Math.abs(tick)).replace("e-0", "e-").replace("-", "−")
                : written(Math.abs(tick), finest, logarithmic ? Math.abs(tick) : largest);
        return tick < 0 ? "−" + text : text;
    }

    /** Writes large numbers in thousands, millions, billions or trillions, so that ticks stay apart. */
    private static String written(double value, double finest, double largest) {
        int thousands = largest < LARGE ? 0 : (int) Math.clamp(Math.floor(Math.log10(largest) / 3 + 1e-9), 0, 4);
        double unit = Math.pow(1000, thousands);
        int decimals = (int) Math.clamp(Math.ceil(-Math.log10(finest / unit) - 1e-9), 0, 9);
        return String.format(Locale.ROOT, "%." + decimals + "f", value / unit) + UNITS.get(thousands);
    }

    private static boolean isPowerOfTen(double mark) {
        double power = Math.log10(mark);
        return Math.abs(power - Math.rint(power)) < 1e-9;
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}
