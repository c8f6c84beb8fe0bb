// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.grounding;

import io.plumbline.training.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Scores with the truth and the length of each response.
 *
 * @param group    what must be drawn together
 * @param score    0 to 1
 * @param grounded the truth
 * @param words    how long the response is
 */
record Judged(String group, double score, boolean grounded, int words) {
    private static final int RESAMPLES = 200;
    private static final int[] LENGTHS = {1, 2, 3, 4, 6, 9, 13};

    static double area(List<Judged> all) {
        return ranking(all).areaUnderRoc();
    }

    private static Ranking ranking(List<Judged> all) {
        boolean[] truth = new boolean[all.size()];
        for (int at = 0; at < truth.length; at++) {
            truth[at] = all.get(at).grounded();
        }
        return new Ranking(all.stream().mapToDouble(Judged::score).toArray(), truth);
    }

    /** Returns the area under the curve when only responses of about the same length are compared. */
    static double areaAtEqualLength(List<Judged> all) {
        Map<Integer, List<Judged>> strata = new TreeMap<>();
        all.forEach(each -> strata.computeIfAbsent(stratum(each.words()), any -> new ArrayList<>()).add(each));
        double sum = 0;
        double pairs = 0;
        for (List<Judged> stratum : strata.values()) {
            long grounded = stratum.stream().filter(Judged::grounded).count();
            double these = (double) grounded * (stratum.size() - grounded);
            sum += these == 0 ? 0 : these * area(stratum);
            pairs += these;
        }
        return pairs == 0 ? 0.5 : sum / pairs;
    }

    /** Returns the area that the length alone has, the shorter the better. */
    static double areaOfLength(List<Judged> all) {
        return area(all.stream().map(each -> new Judged(each.group, -each.words, each.grounded, each.words)).toList());
    }

    static double accuracy(List<Judged> all, double threshold) {
        return all.stream().filter(each -> each.score >= threshold == each.grounded).count() / (double) all.size();
    }

    /** Returns the share of groups whose grounded response scores above the other. */
    static double pairs(List<Judged> all) {
        Map<String, double[]> groups = new TreeMap<>();
        all.forEach(
                each -> groups.computeIfAbsent(each.group, any -> new double[2])[each.grounded ? 0 : 1] = each.score);
        return groups.values().stream().filter(pair -> pair[0] > pair[1]).count() / (double) groups.size();
    }

    /** Returns the 95 % interval of a figure over resampled groups. */
    static double[] interval(List<Judged> all, ToDoubleFunction<List<Judged>> figure) {
        Map<String, List<Judged>> groups = new TreeMap<>();
        all.forEach(each -> groups.computeIfAbsent(each.group, any -> new ArrayList<>()).add(each));
        List<List<Judged>> list = List.copyOf(groups.values());
        SplittableRandom random = new SplittableRandom(20260101);
        double[] figures = new double[RESAMPLES];
        for (int round = 0; round < RESAMPLES; round++) {
            List<Judged> drawn = new ArrayList<>();
            for (int at = 0; at < list.size(); at++) {
                String name = "draw " + at;
                list.get(random.nextInt(list.size()))
                        .forEach(each -> drawn.add(new Judged(name, each.score, each.grounded, each.words)));
            }
            figures[round] = figure.applyAsDouble(drawn);
        }
        Arrays.sort(figures);
        return new double[]{figures[RESAMPLES / 40], figures[RESAMPLES - 1 - RESAMPLES / 40]};
    }

    private static int stratum(int words) {
        int at = 0;
        while (at < LENGTHS.length && words > LENGTHS[at]) {
            at++;
        }
        return at;
    }
}
