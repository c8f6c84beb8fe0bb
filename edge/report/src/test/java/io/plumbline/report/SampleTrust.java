// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.AttributionGap;
import io.plumbline.explain.results.ProxyFinding;
import io.plumbline.explain.results.QualityCheck;
import io.plumbline.explain.results.ReasonResults;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.explain.results.TextResults;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Checks, reasons, gaps, proxies and texts with plausible figures. */
final class SampleTrust {
    private static final String REVIEW = "The fabric is lovely and soft, but it runs two sizes too small and the seam came"
            + " apart after one wash.";

    private SampleTrust() {}

    static List<QualityCheck> quality() {
        double[] x = IntStream.rangeClosed(0, 20).mapToDouble(step -> step / 20.0).toArray();
        return List.of(
                new QualityCheck("additivity", Verdict.PASS, 2.2e-16, 1e-9,
                        "Attributions add up to the output within 2.2e-16, at most 1e-9 is allowed.", List.of()),
                new QualityCheck("dummy features", Verdict.PASS, 0, 1e-9,
                        "1 feature never changes; its largest attribution is 0.", List.of()),
                new QualityCheck("sensitivity to the background", Verdict.NOT_ENOUGH_EVIDENCE, 0.31, 0.25,
                        "Half of the background rows give attributions that differ by 31% of their size; 25% is the bound.",
                        List.of()),
                new QualityCheck("faithfulness by deletion", Verdict.PASS, 0.42, 0,
                        "Taking features away in the order of their attributions changes the output 0.42 faster than in"
                                + " random order.",
                        List.of(new QualityCheck.Series("by attribution", x,
                                Arrays.stream(x).map(share -> 0.7 - 0.35 * Math.sqrt(share)).toArray()),
                                new QualityCheck.Series("in random order", x,
                                        Arrays.stream(x).map(share -> 0.7 - 0.35 * share).toArray()))));
    }

    static ReasonResults reasons() {
        List<ReasonResults.Decision> decisions = new ArrayList<>();
        for (int row = 0; row < 24; row++) {
            decisions.add(row % 4 == 2
                    ? new ReasonResults.Decision(row * 31L, 0.31, List.of(),
                            "the interval of the first reason, duration_months, holds 0")
                    : new ReasonResults.Decision(row * 31L, 0.22 + row / 200.0, List.of(
                            reason("R01", "Balance of the checking account is low", "checking_status", 0.092),
                            reason("R07", "Length of the loan", "duration_months", 0.061)), ""));
        }
        return new ReasonResults("good", 0.5, true, "200 approved applicants", decisions);
    }

    private static ReasonResults.Reason reason(String code, String text, String group, double contribution) {
        return new ReasonResults.Reason(code, text, group, contribution,
                new Interval(contribution - 0.02, contribution + 0.02, 0.95, "normal"));
    }

    static List<AttributionGap> gaps(ShapleyResults shapley) {
        List<Attributed> gaps = shapley.players().stream().map(player -> {
            int index = shapley.players().indexOf(player);
            double gap = (index % 3 == 0 ? -0.03 : 0.011) / (1 + index);
            return new Attributed(player.name(), gap, Optional.of(SampleExplanations.around(gap, 0.004)));
        }).toList();
        return List.of(new AttributionGap("sex", "sex = female", "sex = male", "good", 310, 690, -0.041,
                SampleExplanations.around(-0.041, 0.018), gaps));
    }

    static List<ProxyFinding> proxies() {
        return List.of(
                new ProxyFinding("sex", "female", "personal_status", 0.93, new Interval(0.91, 0.95, 0.95, "delong"),
                        0.021),
                new ProxyFinding("sex", "female", "age", 0.66, new Interval(0.62, 0.69, 0.95, "delong"), 0.058),
                new ProxyFinding("sex", "female", "housing", 0.58, new Interval(0.54, 0.61, 0.95, "delong"), 0.033));
    }

    static TextResults texts() {
        List<TextResults.Unit> units = new ArrayList<>();
        int start = 0;
        for (String word : REVIEW.split(" ")) {
            double value = switch (word) {
                case "lovely" -> 0.21;
                case "soft," -> 0.09;
                case "small" -> -0.31;
                case "apart" -> -0.17;
                case "too" -> -0.06;
                default -> 0.003;
            };
            units.add(new TextResults.Unit(Optional.of(word), start, new double[]{value},
                    List.of(new Interval(value - 0.01, value + 0.01, 0.95, "normal"))));
            start += word.length() + 1;
        }
        return new TextResults("token", "english", List.of("recommended"), new double[]{0.6},
                List.of(new TextResults.Document(4, new double[]{0.31},
                        List.of(new TextResults.FeatureUnits("review", "free_text", units)))));
    }
}
