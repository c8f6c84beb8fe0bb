// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.explain.results.AttributionGap;
import io.plumbline.explain.results.ProxyFinding;
import io.plumbline.explain.results.QualityCheck;
import io.plumbline.explain.results.ReasonResults;

/**
 * Writes what tells whether explanations can be relied on, and what follows from them for people and groups.
 *
 * @param out where to
 * @param numbers how its numbers are written
 */
record TrustWriter(JsonOutput out, NumberWriter numbers) {
    private static final int MOST_DECISIONS = 100;

    TrustWriter(JsonOutput out) {
        this(out, new NumberWriter(out));
    }

    void check(QualityCheck check) {
        out.text("name", check.name());
        out.text("verdict", Wording.of(check.verdict()));
        out.number("value", check.value());
        out.number("bound", check.bound());
        out.text("message", check.message());
        out.objects("curves", check.curves(), series -> {
            out.text("name", series.name());
            out.numbers("x", series.x());
            out.numbers("y", series.y());
        });
    }

    void reasons(ReasonResults reasons) {
        out.text("output", reasons.output());
        out.number("threshold", reasons.threshold());
        out.flag("adverse_below", reasons.adverseBelow());
        out.text("baseline", reasons.baseline());
        out.number("adverse", reasons.decisions().size());
        out.number("referred", reasons.decisions().stream().filter(decision -> decision.reasons().isEmpty()).count());
        out.objects("decisions", reasons.decisions().stream().limit(MOST_DECISIONS).toList(), this::decision);
    }

    private void decision(ReasonResults.Decision decision) {
        out.number("row", decision.row());
        out.number("score", decision.score());
        out.objects("reasons", decision.reasons(), reason -> {
            out.text("code", reason.code());
            out.text("text", reason.text());
            out.text("group", reason.group());
            out.number("contribution", reason.contribution());
            out.object("interval", _ -> numbers.interval(reason.interval()));
        });
        if (!decision.refer().isEmpty()) {
            out.text("refer", decision.refer());
        }
    }

    void gap(AttributionGap gap) {
        out.text("facet", gap.facet());
        out.text("disadvantaged", gap.disadvantaged());
        out.text("advantaged", gap.advantaged());
        out.text("output", gap.output());
        out.number("disadvantaged_rows", gap.disadvantagedRows());
        out.number("advantaged_rows", gap.advantagedRows());
        out.number("total", gap.total());
        out.object("total_interval", _ -> numbers.interval(gap.totalInterval()));
        out.objects("gaps", gap.gaps(), numbers::attributed);
    }

    void proxy(ProxyFinding proxy) {
        out.text("facet", proxy.facet());
        out.text("group", proxy.group());
        out.text("feature", proxy.feature());
        out.number("auc", proxy.auc());
        out.object("interval", _ -> numbers.interval(proxy.interval()));
        out.number("influence", proxy.influence());
    }
}
