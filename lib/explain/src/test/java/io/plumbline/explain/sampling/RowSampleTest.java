// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.explain.GoldenModels;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowSampleTest {

    @Test
    void everyRowIsDrawnAsOften() {
        int[] drawn = new int[10];
        for (int seed = 0; seed < 20_000; seed++) {
            Arrays.stream(RowSample.of(10, 3, seed)).forEach(row -> drawn[row]++);
        }

        // 20,000 draws of 3 in 10: 6,000 each, standard deviation 65
        assertThat(Arrays.stream(drawn)).allSatisfy(count -> assertThat(count).isBetween(5_700, 6_300));
    }

    @Test
    void drawsTheAskedNumberInOrderWithoutRepeats() {
        int[] sample = RowSample.of(1000, 200, 7);

        assertThat(sample).hasSize(200).isSorted().doesNotHaveDuplicates().isEqualTo(RowSample.of(1000, 200, 7));
    }

    @Test
    void takesAllRowsWhenThereAreTooFew() {
        assertThat(RowSample.of(3, 10, 1)).containsExactly(0, 1, 2);
    }

    @Test
    void questionsAreAnsweredInOrderAndInWholeBlocks() {
        Questions questions = new Questions(GoldenModels.of(1, "value", row -> 2 * row[0]), List.of());

        // 8,192 rows at once, in multiples of 3: blocks of 8,190
        List<Long> firsts = questions.ask(20_000, 3, (item, cells, offset) -> cells[offset] = item,
                (first, answers) -> {
                    assertThat(answers[answers.length - 1]).isEqualTo(2.0 * (first + answers.length - 1));
                    return first;
                });

        assertThat(firsts).containsExactly(0L, 8190L, 16380L);
    }
}
