// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.SensitiveData;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Score SCORE = Score.of(SensitiveData.builtIn(), 60, 20260101);
    private static final Set<EntityType> LOOSE = Set.of(EntityType.PHONE, EntityType.AGE, EntityType.DATE_TIME);

    @Test
    void numbersOfEveryKindAreFoundWithPrecisionOf98AndRecallOf97Percent() {
        Sentences.KINDS.keySet().stream().filter(type -> !LOOSE.contains(type)).forEach(type -> {
            assertThat(SCORE.precision(type)).as("precision of %s: %s", type, SCORE.wrong())
                    .isGreaterThanOrEqualTo(0.98);
            assertThat(SCORE.recall(type)).as("recall of %s: %s", type, SCORE.wrong()).isGreaterThanOrEqualTo(0.97);
        });
    }

    @Test
    void phonesAgesAndDatesAreFoundWithPrecisionOf90AndRecallOf95Percent() {
        LOOSE.forEach(type -> {
            assertThat(SCORE.precision(type)).as("precision of %s: %s", type, SCORE.wrong())
                    .isGreaterThanOrEqualTo(0.90);
            assertThat(SCORE.recall(type)).as("recall of %s: %s", type, SCORE.wrong()).isGreaterThanOrEqualTo(0.95);
        });
    }

    @Test
    void whatIsFoundIsRightIn98OfAHundredWhateverTheKind() {
        assertThat(SCORE.precision()).as("%s", SCORE.wrong()).isGreaterThanOrEqualTo(0.98);
    }
}
