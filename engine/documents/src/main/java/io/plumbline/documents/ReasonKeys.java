// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static io.plumbline.documents.AnalysisConfigKeys.COLUMN;
import static io.plumbline.documents.AnalysisConfigKeys.COUNT;
import static io.plumbline.documents.AnalysisConfigKeys.FLAG;
import static io.plumbline.documents.AnalysisConfigKeys.NUMBER;
import static io.plumbline.documents.AnalysisConfigKeys.TEXT;
import static io.plumbline.documents.AnalysisConfigKeys.choice;
import static io.plumbline.documents.AnalysisConfigKeys.object;

import io.plumbline.data.IntervalText;
import io.plumbline.documents.Shape.Key;

/** Keys of reason codes. */
final class ReasonKeys {
    private static final Shape REASON = object(
            Key.of("group", TEXT, "Name of the feature group; the first feature's unless written."),
            Key.of("features", new Shape.ListOf(COLUMN, false), "Its columns.").must(),
            Key.of("code", TEXT, "Code of the reason.").must(),
            Key.of("text", TEXT, "What the person is told.").must(),
            Key.of("direction", choice("any", "higher", "lower"),
                    "Which values of its features may count against a person; `any` unless written."),
            Key.of("allowed", FLAG,
                    "Whether it may be given as a reason; true unless written. A decision that rests on one that may not is referred to a person."));

    private ReasonKeys() {}

    static final Shape REASON_CODES = object(
            Key.of("output", new Shape.Scalar(), "Output that decides, by label header; the last one unless written."),
            Key.of("threshold", NUMBER, "Output at which decisions turn; 0.5 unless written."),
            Key.of("adverse", choice("below", "above"),
                    "Side of the threshold that is adverse; `below` unless written."),
            Key.of("most", COUNT, "Most reasons for a decision; 4 unless written."),
            Key.of("compared_with", TEXT, "Whom the baseline stands for, for the report."),
            Key.of("minimum_stability",
                    new Shape.Number(new IntervalText(0.5, 1, true, true), "a number from 0.5 to 1"),
                    "Share of draws from the errors that must keep the reasons and their order; 0.95 unless written."),
            Key.of("reasons", new Shape.ListOf(REASON, false), "The reasons.").must());
}
