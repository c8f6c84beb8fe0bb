// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.policy.Direction;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionDocumentsTest {
    @Test
    void aRequestIsReadAsItWasWritten() {
        for (boolean attacks : new boolean[]{true, false}) {
            GuardRequest request = new GuardRequest(Direction.INPUT, List.of(GuardText.of("lone \uD800 half"),
                    new GuardText("", Set.of(Qualifier.QUERY, Qualifier.GUARD_CONTENT))), 3, true, attacks);

            assertThat(DecisionDocuments.text(DecisionDocuments.text(request))).isEqualTo(request);
        }
    }

    @Test
    void whatWasWrittenBeforeAttacksWereToldApartWasLookedAtForThem() {
        GuardRequest request = new GuardRequest(Direction.OUTPUT, List.of(GuardText.of("x")), 0, false);

        assertThat(DecisionDocuments.text(request)).doesNotContain("attacks");
        assertThat(DecisionDocuments.text(DecisionDocuments.text(request)).attacks()).isTrue();
    }
}
