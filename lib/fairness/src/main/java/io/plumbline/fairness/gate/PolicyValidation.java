// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.measure.PlumblineException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds rules that cannot be meant, and says where they stand. */
final class PolicyValidation {
    private PolicyValidation() {}

    static void require(String name, List<Rule> rules) {
        if (name.isBlank()) {
            throw invalid("name is empty; give the policy a name");
        }
        if (rules.isEmpty()) {
            throw invalid("policy '" + name + "': rules is empty; a policy needs at least one rule");
        }
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < rules.size(); index++) {
            Rule rule = rules.get(index);
            String place = "policy '" + name + "': rules[" + index + "]";
            if (rule.id().isBlank()) {
                throw invalid(place + ".id is empty; give each rule a name of its own");
            }
            if (!ids.add(rule.id())) {
                throw invalid(place + ".id '" + rule.id() + "' was used before; give each rule a name of its own");
            }
            require(place + " '" + rule.id() + "'", rule);
        }
    }

    private static void require(String place, Rule rule) {
        if (rule.metric().isBlank()) {
            throw invalid(place + ": metric is empty; name the metric to judge, for example \"DPPL\"");
        }
        requireBound(place, rule.bound());
        double share = rule.scope().minimumShare();
        if (!(share >= 0 && share < 1)) {
            throw invalid(place + ": minimum_share is " + share + "; it is a share of the rows, from 0 to below 1");
        }
        if (rule.evidence().minimumRows() < 0) {
            throw invalid(place + ": minimum_rows is " + rule.evidence().minimumRows() + "; it cannot be negative");
        }
        rule.waiver().ifPresent(waiver -> {
            if (waiver.owner().isBlank() || waiver.reason().isBlank()) {
                throw invalid(place + ": waiver needs an owner and a reason, neither of them empty");
            }
        });
    }

    private static void requireBound(String place, Bound bound) {
        switch (bound) {
            case Bound.AtLeast(double limit) -> requireFinite(place, limit);
            case Bound.AtMost(double limit) -> requireFinite(place, limit);
            case Bound.Within(double from, double to) -> {
                requireFinite(place, from);
                requireFinite(place, to);
                if (from > to) {
                    throw invalid(place + ": min " + from + " is above max " + to + "; nothing could meet the bound");
                }
            }
            case Bound.MagnitudeAtMost(double limit) -> {
                requireFinite(place, limit);
                if (limit < 0) {
                    throw invalid(place + ": a magnitude cannot be below 0, so the bound " + limit
                            + " could never be met; use 0 or more");
                }
            }
            case Bound.RatioWithin(double factor) -> {
                requireFinite(place, factor);
                if (factor < 1) {
                    throw invalid(place + ": the ratio bound " + factor
                            + " must be at least 1; 1.25 allows values from 0.80 to 1.25");
                }
            }
            case Bound.Published() -> {
            }
        }
    }

    private static void requireFinite(String place, double limit) {
        if (!Double.isFinite(limit)) {
            throw invalid(place + ": the bound is " + limit + "; it must be a finite number");
        }
    }

    private static PlumblineException invalid(String sentence) {
        return new PlumblineException(INVALID_CONFIGURATION, sentence);
    }
}
