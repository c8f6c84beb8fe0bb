// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.fairness.gate.Bound;
import io.plumbline.fairness.gate.Evidence;
import io.plumbline.fairness.gate.Evidence.JudgedBy;
import io.plumbline.fairness.gate.Evidence.Otherwise;
import io.plumbline.fairness.gate.Policy;
import io.plumbline.fairness.gate.Rule;
import io.plumbline.fairness.gate.Rule.Severity;
import io.plumbline.fairness.gate.Scope;
import io.plumbline.fairness.gate.Waiver;
import io.plumbline.measure.PlumblineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDocumentsTest {
    @TempDir
    Path folder;

    private static String sentence(String text) {
        PlumblineException failure = Samples.failure(() -> PolicyDocuments.parse(text, "policy.yaml"));
        assertThat(failure.category()).isEqualTo(PlumblineException.Category.INVALID_CONFIGURATION);
        return Samples.sentence(failure);
    }

    private static String sentenceForRule(String keys) {
        return sentence("name: p\nrules:\n- {id: a, metric: DI, " + keys + "}\n");
    }

    @Test
    void theExampleOfTheReferenceReadsAsItIsExplained() throws IOException {
        Path file = Files.writeString(folder.resolve("policy.yaml"), ReferenceTest.example("policy.md"));

        assertThat(PolicyDocuments.read(file)).isEqualTo(new Policy("consumer credit", file.toString(),
                "What the credit committee agreed on 2026-03-02.",
                List.of(new Rule("selection-rates", "DI", Scope.EVERY_FACET, new Bound.RatioWithin(1.25),
                        Severity.ERROR,
                        new Evidence(JudgedBy.INTERVAL, 100, Otherwise.WARN), Optional.empty()),
                        new Rule("approvals-by-sex", "DPPL",
                                new Scope(Optional.of("sex"), Optional.of("female"), false, 0),
                                new Bound.MagnitudeAtMost(0.1), Severity.ERROR,
                                new Evidence(JudgedBy.VALUE, 30, Otherwise.FAIL),
                                Optional.of(new Waiver("Head of Credit Risk", "The new scorecard takes over in spring.",
                                        LocalDate.of(2027, 3, 31)))),
                        new Rule("accuracy", "accuracy_min", new Scope(Optional.empty(), Optional.empty(), true, 0),
                                new Bound.AtLeast(0.7), Severity.WARNING, Evidence.DEFAULT, Optional.empty()),
                        Rule.of("approval-rates", "selection_rate", new Bound.Published()))));
    }

    @Test
    void aPolicyCanBeJson() {
        Policy policy = PolicyDocuments.parse("""
                {"name": "p", "rules": [{"id": "a", "metric": "DI", "facet": ["sex", "race"], "group": ["female", 3],
                "min": 0.8, "max": 1.25, "minimum_share": 0.02}]}""", "policy.json");

        assertThat(policy.description()).isEmpty();
        assertThat(policy.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.scope())
                    .isEqualTo(new Scope(Optional.of("sex & race"), Optional.of("female & 3"), false, 0.02));
            assertThat(rule.bound()).isEqualTo(new Bound.Within(0.8, 1.25));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            severty: error, min: 1 | rules[0].severty is not a known key; rules[0] takes id, metric, facet, group, intersections, min, max, absolute_max, ratio_within, publish, severity, judged_by, minimum_rows, minimum_share, on_not_enough_evidence or waiver. Did you mean 'severity'?
            severity: eror, min: 1 | rules[0].severity must be one of 'error', 'warning', but is 'eror'. Did you mean 'error'?
            group: no, min: 1 | rules[0].group must be text that is not blank, or a whole number, or a list of at least one such, but is false. Put it in quotes if it is meant as text.
            facet: sex | rules[0] has no bound. Give min, max or both, absolute_max, ratio_within, or publish: true.
            publish: false | rules[0] has no bound. Give min, max or both, absolute_max, ratio_within, or publish: true.
            min: 1, ratio_within: 2 | rules[0] has min and ratio_within, which do not go together. Give min, max or both, or one of absolute_max, ratio_within and publish.
            min: 2, max: 1 | rules[0].min 2.0 is above rules[0].max 1.0, so nothing could pass. Exchange them.
            absolute_max: -0.1 | rules[0].absolute_max must be a number of at least 0, but is the number -0.1.
            ratio_within: 0.8 | rules[0].ratio_within must be a number of at least 1, but is the number 0.8.
            minimum_share: 1, min: 1 | rules[0].minimum_share must be a number from 0 to below 1, but is the number 1.
            min: 1, facet: sex, intersections: true | rules[0].intersections is only for rules without facet. Remove one of them.
            min: 1, waiver: {owner: me, reason: why} | rules[0].waiver.expires is missing. It must be a day such as '2027-03-31'.
            min: 1, waiver: {owner: me, reason: why, expires: soon} | rules[0].waiver.expires must be a day such as '2027-03-31', but is 'soon'.
            min: 1, waiver: {owner: me, reason: why, expires: 2027-02-30} | rules[0].waiver.expires '2027-02-30' is no day of the calendar. Write year, month and day.
            """)
    void aRuleThatCannotBeMeantIsToldWithItsLine(String keys, String told) {
        assertThat(sentenceForRule(keys)).isEqualTo("policy.yaml, line 3: " + told);
    }

    @Test
    void aMetricThatNobodyKnowsIsToldWithTheNearestKnownOne() {
        assertThat(sentence("name: p\nrules:\n- id: a\n  metric: selection_rat\n  min: 1"))
                .isEqualTo(
                        "policy.yaml, line 4: rules[0].metric 'selection_rat' is not known; it is a bias metric such as "
                                + "DPPL, a metric by group such as selection_rate, or a comparison such as selection_rate_ratio. "
                                + "Did you mean 'selection_rate'?");
    }

    @Test
    void aPolicyNeedsANameAndRulesThatCanBeToldApart() {
        assertThat(sentence("rules:\n- {id: a, metric: DI, min: 1}"))
                .isEqualTo("policy.yaml, line 1: name is missing. It must be text that is not blank.");
        assertThat(sentence("name: p\nrules: []"))
                .isEqualTo(
                        "policy.yaml, line 2: rules must be a list of at least one item, each an object, but is an empty list.");
        assertThat(sentence("name: p\nrules:\n- {id: a, metric: DI, min: 1}\n- {id: a, metric: DI, min: 1}")).isEqualTo(
                "policy.yaml, line 4: rules[1].id 'a' is the same as rules[0].id. Give each rule a name of its own.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: a: b         | line 1, column 8: expected no second colon; put text with a colon in quotes
            name: [a           | line 1, column 9: expected a comma or a closing bracket
            - a\\nb: c          | line 2, column 1: expected the indentation and dashes of the lines above
            a:\\n\\t- b         | line 2, column 1: expected spaces, since YAML does not indent with tabs
            name: "a           | line 1, column 9: expected the closing quote
            a: b\\nc            | line 2, column 2: expected a key with a colon
            name: @a           | line 1, column 7: expected keys, lists and values; put text with special characters in quotes
            {name: x, name: y} | line 1, column 11: the key 'name' is already there in line 1; keep one of them
            {a: &x 1, b: *x}   | line 1, column 14: aliases are not supported; write the value out
            name: .nan         | line 1, column 7: expected a finite number, at most 1.8e308
            """)
    void whatIsNotYamlIsToldWithItsPlace(String text, String told) {
        assertThat(sentence(text.translateEscapes())).isEqualTo("policy.yaml is not valid YAML at " + told + ".");
    }

    @Test
    void aSecondDocumentInTheFileIsRefused() {
        assertThat(sentence("name: a\n---\nname: b\n")).isEqualTo("policy.yaml is not valid YAML at line 3, column 1: "
                + "the document ends before this; remove what follows.");
    }
}
