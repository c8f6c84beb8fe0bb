// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.guardrails.topics.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final List<TopicCase> cases = TopicCase.all();

    @Test
    void topicsHaveFiveExamplesAndFiftyTextsOnEachSide() {
        assertThat(cases).hasSize(24).allSatisfy(each -> {
            assertThat(each.topic().examples()).hasSize(5);
            assertThat(each.topic().definition()).hasSizeLessThanOrEqualTo(200);
            assertThat(each.positives()).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
            assertThat(each.near()).hasSizeGreaterThanOrEqualTo(50).doesNotContainAnyElementsOf(each.positives());
        });
    }

    @Test
    void heldOutTopicsAreFoundAboveTheFloor() {
        // Measured when the thresholds were set: see docs/detectors/topics.md.
        TopicFigures sum = TopicFigures.sum("", cases.stream().filter(each -> each.part() == TopicCase.Part.HELD_OUT)
                .map(each -> TopicFigures.of(each, Severity.builtIn(), List.of())).toList());

        assertThat(TopicFigures.interval(sum.found(), sum.positives())[0]).isGreaterThan(0.65);
        assertThat(sum.nearMisses()).isLessThan(0.2);
    }

    @Test
    void topicsWrittenAfterTheTableOfSubjectsAreFoundAboveTheFloor() {
        TopicFigures sum = TopicFigures.sum("", cases.stream().filter(each -> each.part() == TopicCase.Part.LATER)
                .map(each -> TopicFigures.of(each, Severity.builtIn(), List.of())).toList());

        assertThat(TopicFigures.interval(sum.found(), sum.positives())[0]).isGreaterThan(0.42);
        assertThat(sum.nearMisses()).isLessThan(0.23);
    }

    @Test
    void twentyMoreExamplesDoNotBuryWhatTheTableOfSubjectsTells() {
        TopicFigures few = TopicFigures.sum("", cases.stream()
                .map(each -> TopicFigures.of(each.without(20), Severity.builtIn(), List.of())).toList());
        TopicFigures many = TopicFigures.sum("", cases.stream()
                .map(each -> TopicFigures.of(each.teaching(20), Severity.builtIn(), List.of())).toList());

        assertThat(many.recall()).isGreaterThan(few.recall() - 0.02);
        assertThat(many.nearMisses()).isLessThan(few.nearMisses() + 0.04);
    }

    @Test
    void intervalsAreThoseOfWilson() {
        // 8 of 10: centre (0.8 + 0.192073) / 1.384146, half width 1.959964 * sqrt(0.016 + 0.0096036) / 1.384146
        double[] ends = TopicFigures.interval(8, 10);

        assertThat(ends[0]).isCloseTo(0.490163, within(1e-5));
        assertThat(ends[1]).isCloseTo(0.943318, within(1e-5));
    }
}
