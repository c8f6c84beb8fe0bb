// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static io.plumbline.documents.AnalysisConfigKeys.choice;
import static io.plumbline.documents.AnalysisConfigKeys.object;

import io.plumbline.data.IntervalText;
import io.plumbline.documents.Shape.Key;
import java.util.List;
import java.util.regex.Pattern;

/** Every key of a policy file, with its type, its rule and its meaning; docs/reference/policy.md is written from it. */
final class PolicyKeys {
    private static final Shape TEXT = new Shape.Text(false);
    private static final Shape VALUE = new Shape.Either(List.of(TEXT, new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE)));
    private static final Shape FACET = new Shape.OneOrMore(TEXT, false);
    private static final Shape GROUP = new Shape.OneOrMore(VALUE, false);
    private static final Shape DAY = new Shape.Matching(Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            "a day such as '2027-03-31'");
    private static final Shape LIMIT = number(Double.NEGATIVE_INFINITY, "a number");

    private PolicyKeys() {}

    /** The whole document. */
    static final Shape.Struct ROOT = object(Key.of("name", TEXT, "What people call the policy.").must(),
            Key.of("description", TEXT, "What it demands, in words."),
            Key.of("rules", new Shape.ListOf(rule(), false), "The rules.").must());

    private static Shape rule() {
        return object(Key.of("id", TEXT, "Name of the rule, its own within the policy.").must(),
                Key.of("metric", TEXT,
                        "What is judged: a bias metric such as `DPPL`; a metric by group such as `selection_rate`; a comparison of groups, which is such a metric followed by `_min`, `_max`, `_difference`, `_ratio`, `_difference_to_overall` or `_ratio_to_overall`; or a named figure such as `demographic_parity_difference`.")
                        .must(),
                Key.of("facet", FACET,
                        "The facet it applies to; a list means the intersection of its facets. Without it: every facet."),
                Key.of("group", GROUP,
                        "The facet value or group it applies to, a list for an intersection. Without it: every one."),
                Key.of("intersections", new Shape.Flag(),
                        "Whether a rule without `facet` also covers combinations of facets; false unless written."),
                Key.of("min", LIMIT, "Smallest value allowed. With `max`: a range, whose ends belong to it."),
                Key.of("max", LIMIT, "Largest value allowed."),
                Key.of("absolute_max", number(0, "a number of at least 0"), "How far from 0 a difference may be."),
                Key.of("ratio_within", number(1, "a number of at least 1"),
                        "Factor that a ratio may be away from 1: 1.25 allows 0.80 to 1.25."),
                Key.of("publish", new Shape.Flag(), "With true: nothing is demanded, but the value is shown."),
                Key.of("severity", choice("error", "warning"),
                        "`error` closes the gate, `warning` tells people; `error` unless written."),
                Key.of("judged_by", choice("value", "interval"),
                        "`interval` passes when the whole interval is inside the bound and fails when it is outside; `value` looks at the value alone. `interval` unless written."),
                Key.of("minimum_rows", new Shape.Whole(0, Long.MAX_VALUE),
                        "Rows that each group compared must have; 30 unless written."),
                Key.of("minimum_share",
                        new Shape.Number(new IntervalText(0, 1, true, false), "a number from 0 to below 1"),
                        "Share of the rows below which a group is left out of the rule; 0 unless written."),
                Key.of("on_not_enough_evidence", choice("pass", "warn", "fail"),
                        "What becomes of a rule that cannot be judged; `warn` unless written."),
                Key.of("waiver", waiver(), "An agreed exception."));
    }

    private static Shape waiver() {
        return object(Key.of("owner", TEXT, "Who answers for it.").must(),
                Key.of("reason", TEXT, "Why it was granted.").must(),
                Key.of("expires", DAY, "Last day on which it holds.").must());
    }

    private static Shape number(double least, String words) {
        return new Shape.Number(new IntervalText(least, Double.POSITIVE_INFINITY, true, false), words);
    }
}
