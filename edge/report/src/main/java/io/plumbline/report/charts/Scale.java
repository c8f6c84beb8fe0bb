// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.ArrayList;
import java.util.List;

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
    private static final double LENGTH_PER_TICK = 52;

    Scale {
        ticks = List.copyOf(ticks);
    }

    /** Returns an even scale over round numbers that holds {@code least} and {@code most}. */
    static Scale linear(double least, double most, double start, double end) {
        double span = most > least ? most - least : Math.max(1, Math.abs(least));
        double top = most > least ? most : least + span;
        double step = step(span / Math.max(2, Math.floor((end - start) / LENGTH_PER_TICK)));
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
        int decimals = (int) Math.clamp(Math.ceil(-Math.log10(finest) - 1e-9), 0, 9);
        String text = String.format(java.util.Locale.ROOT, "%." + decimals + "f", Math.abs(tick));
        return tick < 0 ? "−" + text : text;
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
