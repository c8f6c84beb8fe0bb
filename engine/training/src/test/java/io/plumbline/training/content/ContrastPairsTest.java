// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.training.Example;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContrastPairsTest {
    private static final ContrastPairs PAIRS = ContrastPairs.read();

    @Test
    void everyHarmHasSomeHundredTextsAndHarmlessOnesAreNotFewer() {
        for (String head : Truth.HEADS) {
            assertThat(PAIRS.train().stream().filter(one -> one.has(head)).count()).as(head).isGreaterThan(300);
            assertThat(PAIRS.heldOut().stream().filter(one -> one.has(head)).count()).as(head).isGreaterThan(30);
        }
        long harmful = PAIRS.train().stream().filter(one -> one.truth().containsValue(true)).count();
        assertThat(harmful * 2).isLessThan(PAIRS.train().size() + harmful / 2);
    }

    @Test
    void noTextIsLearnedAndJudgedAtOnce() {
        Set<String> learned = PAIRS.train().stream().map(Example::text).collect(Collectors.toSet());

        assertThat(PAIRS.heldOut().stream().filter(one -> learned.contains(one.text())).count())
                .isLessThan(PAIRS.heldOut().size() / 50);
    }

    @Test
    void noTextIsLeftWithAnUnfilledSlot() {
        assertThat(PAIRS.train()).noneMatch(one -> one.text().matches(".*[\\[\\]{}|].*"));
    }
}
