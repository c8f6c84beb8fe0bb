// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import static io.plumbline.measure.PlumblineException.Category.INVALID_ARGUMENT;

import io.plumbline.fairness.gate.Evidence.JudgedBy;
import io.plumbline.fairness.gate.Evidence.Otherwise;
import io.plumbline.fairness.gate.Rule.Severity;
import io.plumbline.fairness.groups.GroupMetric;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies that come with Plumbline. They say what was measured against which rule; none of them is legal advice. */
public final class Policies {
    private static final double FOUR_FIFTHS = 0.8;
    private static final double SMALL_CATEGORY = 0.02;
    private static final double LARGE_GAP = 0.10;
    private static final double LARGE_IMBALANCE = 0.80;
    private static final List<String> GAPS = List.of("AD", "CDDL", "CDDPL", "DAR", "DPL", "DPPL", "DRR", "FT", "RD",
            "SD");

    private static final List<Policy> PRESETS = List.of(fourFifths(), localLaw144(), plumblineDefault());

    private Policies() {}

    /** Returns the names of the presets. */
    public static List<String> presetNames() {
        return PRESETS.stream().map(Policy::name).toList();
    }

    /**
     * Returns the preset named {@code name}.
     *
     * @throws PlumblineException when there is none, with the name that may have been meant
     */
    public static Policy preset(String name) {
        return PRESETS.stream().filter(policy -> policy.name().equals(name)).findFirst()
                .orElseThrow(() -> new PlumblineException(INVALID_ARGUMENT,
                        "'" + name + "' is not a preset policy (presets: " + String.join(", ", presetNames()) + ")."
                                + Suggestions.hint(name, presetNames())));
    }

    /** Returns the policy that results are judged by unless another is given. */
    public static Policy standard() {
        return PRESETS.getLast();
    }

    private static Policy fourFifths() {
        return new Policy("four-fifths", "29 CFR 1607.4(D), Uniform Guidelines on Employee Selection Procedures", """
                A selection rate of any group below four fifths (0.80) of the rate of the group with the highest rate \
                is regarded as evidence of adverse impact. The ratio itself is judged, as the guideline does; it adds \
                that greater differences may not count where numbers are small, so groups below 30 rows (Plumbline's \
                number) are reported as not enough evidence.""",
                List.of(new Rule("four-fifths", GroupMetric.IMPACT_RATIO.key(), Scope.EVERY_FACET,
                        new Bound.AtLeast(FOUR_FIFTHS), Severity.ERROR,
                        new Evidence(JudgedBy.VALUE, 30, Otherwise.WARN), Optional.empty())));
    }

    private static Policy localLaw144() {
        return new Policy("nyc-ll144",
                "New York City Local Law 144 of 2021 (Administrative Code 20-870 to 20-874) and 6 RCNY 5-300, 5-301",
                """
                        A bias audit must calculate, per category of sex, of race/ethnicity and of their \
                        intersections, the selection rate and its impact ratio (rate divided by that of the most \
                        selected category), or, where the tool scores people, the scoring rate (share with a score \
                        above the sample's median) and its impact ratio. Categories below 2% of the data may be \
                        excluded; their number and rate must still be given. The law sets no threshold: this policy \
                        reports, and never fails. Choose the facets sex and race/ethnicity yourself.""",
                List.of(published("selection-rate-impact-ratio", GroupMetric.IMPACT_RATIO),
                        published("scoring-rate-impact-ratio", GroupMetric.SCORING_IMPACT_RATIO)));
    }

    private static Policy plumblineDefault() {
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule("CI", "CI", Scope.EVERY_FACET, new Bound.AtMost(LARGE_IMBALANCE), Severity.WARNING,
                Evidence.DEFAULT, Optional.empty()));
        GAPS.forEach(metric -> rules.add(Rule.of(metric, metric, new Bound.MagnitudeAtMost(LARGE_GAP))));
        rules.add(Rule.of("DI", "DI", new Bound.RatioWithin(1 / FOUR_FIFTHS)));
        return new Policy("plumbline-default", "Plumbline's defaults, a convention and no law", """
                Gaps between shares (DPL, DPPL, RD, SD, AD, DAR, DRR, CDDL, CDDPL, FT) no farther from 0 than 0.10; \
                DI from 0.80 to 1.25, which is |ln DI| at most ln 1.25; CI at most 0.80, that is, facet d makes up a \
                tenth of the rows or more (a warning only: a small group is no fault of a model). All judged by \
                their 95% interval with at least 30 rows on either side. Distances between distributions and ratios \
                without an agreed limit (KL, JS, LP, TVD, KS, DCA, DCR, TE, GE) are not judged.""", rules);
    }

    private static Rule published(String id, GroupMetric metric) {
        return new Rule(id, metric.key(), new Scope(Optional.empty(), Optional.empty(), true, SMALL_CATEGORY),
                new Bound.Published(), Severity.WARNING, new Evidence(JudgedBy.VALUE, 0, Otherwise.PASS),
                Optional.empty());
    }
}
