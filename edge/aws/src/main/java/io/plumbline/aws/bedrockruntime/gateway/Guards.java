// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.Enforcement;
import io.plumbline.guardrails.library.GuardLibrary.Named;
import io.plumbline.guardrails.library.Origin;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.stream.StreamGuard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The guardrails that stand in front of models. */
public interface Guards {
    /** No guardrails. */
    Guards NONE = (model, named) -> List.of();

    /** Returns the guardrail that a caller names, then those enforced in front of {@code modelId}, ready for use. */
    List<Guardian> before(String modelId, Optional<Named> named);

    /** A guardrail ready for use. */
    interface Guardian {
        /** Returns its id. */
        String id();

        /** Returns its version. */
        String version();

        /** Returns its ARN. */
        String arn();

        /** Returns why it is applied. */
        Set<Origin> origins();

        /** Returns which parts of a conversation it looks at when it is enforced. */
        Enforcement.Guarding guarding();

        /** Refuses images that it was told to look at and cannot. */
        void check(Direction direction, int images);

        /** Looks at texts. */
        Outcome assess(GuardRequest request);

        /** Begins to look at a text while it is being written. */
        Watch watch(StreamGuard.Mode mode, List<GuardText> context, boolean everything);

        /** Returns what it found, as answers have it. */
        JsonNode assessment(GuardRequest request, Outcome outcome);

        /** Writes down what was decided. */
        void record(Decision.Asked asked, GuardRequest request, Outcome outcome);
    }

    /** A guardrail over one text that is being written. */
    interface Watch {
        /** Takes the next piece. */
        StreamGuard.Step feed(String piece);

        /** Takes note that the text is complete. */
        StreamGuard.Step end();
    }
}
