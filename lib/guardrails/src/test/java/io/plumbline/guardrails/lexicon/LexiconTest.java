// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static int bit(WordClass wordClass) {
        return 1 << wordClass.ordinal();
    }

    @Test
    void aWordHasTheClassesOfAllItsLines() {
        Lexicon lexicon = Lexicon.read(List.of("# says nothing", "WEAPON\tbat,nail bomb", "FICTION\tBat"));

        assertThat(lexicon.classesOf("bat")).isEqualTo(bit(WordClass.WEAPON) | bit(WordClass.FICTION));
        assertThat(lexicon.classesOf("Nail Bomb")).isEqualTo(bit(WordClass.WEAPON));
        assertThat(lexicon.classesOf("nail")).isZero();
    }

    @Test
    void apostrophesAreLeftOut() {
        assertThat(Lexicon.builtIn().classesOf("don't") & bit(WordClass.NEGATION)).isNotZero();
    }

    @Test
    void theBuiltInOneKnowsEveryClass() {
        Lexicon lexicon = Lexicon.builtIn();

        assertThat(lexicon.classesOf("rifle") & bit(WordClass.WEAPON)).isNotZero();
        assertThat(lexicon.classesOf("women") & bit(WordClass.GROUPS)).isNotZero();
        assertThat(lexicon.classesOf("kubernetes") & bit(WordClass.MACHINE)).isNotZero();
        assertThat(WordClass.values()).hasSize(32);
    }
}
