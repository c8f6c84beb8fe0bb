// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.fairness.gate.Rule.Severity;
import io.plumbline.measure.PlumblineException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"four-fifths", "nyc-ll144", "plumbline-default"})
    void everyPresetSaysItsRuleAndItsSource(String name) {
        Policy policy = Policies.preset(name);

        assertThat(policy.name()).isEqualTo(name);
        assertThat(policy.source()).isNotBlank();
        assertThat(policy.description()).isNotBlank().doesNotContain("\n");
        assertThat(Policies.presetNames()).contains(name);
    }

    @Test
    void aMisspeltPresetGetsAHint() {
        assertThatThrownBy(() -> Policies.preset("fourfifths")).isInstanceOf(PlumblineException.class)
                .hasMessage("'fourfifths' is not a preset policy (presets: four-fifths, nyc-ll144, plumbline-default). "
                        + "Did you mean 'four-fifths'?");
    }

    @Test
    void rulesThatCannotBeMeantAreRefusedWithTheirPlace() {
        Rule good = Rule.of("good", "DPPL", new Bound.AtMost(0.1));

        assertRefused("policy 'p': rules is empty; a policy needs at least one rule");
        assertRefused("policy 'p': rules[1].id 'good' was used before; give each rule a name of its own", good, good);
        assertRefused("policy 'p': rules[1] 'r': the ratio bound 0.8 must be at least 1; 1.25 allows values from 0.80 "
                + "to 1.25", good, Rule.of("r", "DI", new Bound.RatioWithin(0.8)));
        assertRefused("policy 'p': rules[0] 'r': min 0.5 is above max 0.1; nothing could meet the bound",
                Rule.of("r", "DI", new Bound.Within(0.5, 0.1)));
        assertRefused("policy 'p': rules[0] 'r': the bound is NaN; it must be a finite number",
                Rule.of("r", "DI", new Bound.AtLeast(Double.NaN)));
        assertRefused("policy 'p': rules[0] 'r': a magnitude cannot be below 0, so the bound -0.1 could never be met; "
                + "use 0 or more", Rule.of("r", "DPPL", new Bound.MagnitudeAtMost(-0.1)));
        assertRefused("policy 'p': rules[0] 'r': metric is empty; name the metric to judge, for example \"DPPL\"",
                Rule.of("r", " ", new Bound.AtMost(0.1)));
        assertRefused("policy 'p': rules[0].id is empty; give each rule a name of its own",
                Rule.of("", "DPPL", new Bound.AtMost(0.1)));
    }

    @Test
    void scopeEvidenceAndWaiverAreCheckedToo() {
        Bound bound = new Bound.AtMost(0.1);

        assertRefused("policy 'p': rules[0] 'r': minimum_share is 2.0; it is a share of the rows, from 0 to below 1",
                new Rule("r", "DPPL", new Scope(Optional.empty(), Optional.empty(), false, 2), bound, Severity.ERROR,
                        Evidence.DEFAULT, Optional.empty()));
        assertRefused("policy 'p': rules[0] 'r': minimum_rows is -1; it cannot be negative",
                new Rule("r", "DPPL", Scope.EVERY_FACET, bound, Severity.ERROR,
                        new Evidence(Evidence.JudgedBy.VALUE, -1, Evidence.Otherwise.WARN), Optional.empty()));
        assertRefused("policy 'p': rules[0] 'r': waiver needs an owner and a reason, neither of them empty",
                new Rule("r", "DPPL", Scope.EVERY_FACET, bound, Severity.ERROR, Evidence.DEFAULT,
                        Optional.of(new Waiver("", "why", LocalDate.of(2027, 1, 1)))));
    }

    @Test
    void limitsAreShownWithAsManyDecimalsAsWereSet() {
        assertThat(new Bound.AtLeast(0.8).words()).isEqualTo("at least 0.80");
        assertThat(new Bound.AtMost(0.125).words()).isEqualTo("at most 0.125");
        assertThat(new Bound.RatioWithin(1.25).words()).isEqualTo("from 0.80 to 1.25");
        assertThat(new Bound.Within(-1, 2).words()).isEqualTo("from -1.00 to 2.00");
        assertThat(Figures.value(0.10004, 0.1)).isEqualTo("0.10004");
        assertThat(Figures.value(0.2, 0.1)).isEqualTo("0.200");
        assertThat(Figures.value(Double.POSITIVE_INFINITY, 0.1)).isEqualTo("infinity");
    }

    private static void assertRefused(String sentence, Rule... rules) {
        assertThatThrownBy(() -> new Policy("p", "test", "", List.of(rules))).isInstanceOf(PlumblineException.class)
                .hasMessage(sentence);
    }
}
