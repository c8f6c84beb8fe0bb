// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.aws.bedrockruntime.guardrails.AssessmentShapes;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.DecisionRecorder;
import io.plumbline.guardrails.library.Enforcement;
import io.plumbline.guardrails.library.GuardLibrary;
import io.plumbline.guardrails.library.GuardLibrary.Named;
import io.plumbline.guardrails.library.OnImages;
import io.plumbline.guardrails.library.Origin;
import io.plumbline.guardrails.library.ReadyGuardrail;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.stream.StreamGuard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The guardrails of the library, their decisions recorded. */
public final class LibraryGuards implements Guards {
    private final GuardLibrary library;
    private final DecisionRecorder recorder;
    private final OnImages images;

    public LibraryGuards(GuardLibrary library, DecisionRecorder recorder, OnImages images) {
        this.library = library;
        this.recorder = recorder;
        this.images = images;
    }

    @Override
    public List<Guardian> before(String modelId, Optional<Named> named) {
        return library.forModel(modelId, named).stream().<Guardian>map(ready -> new Recorded(ready, recorder, images))
                .toList();
    }

    private record Recorded(ReadyGuardrail ready, DecisionRecorder recorder, OnImages onImages) implements Guardian {
        @Override
        public String id() {
            return ready.id();
        }

        @Override
        public String version() {
            return ready.version();
        }

        @Override
        public String arn() {
            return ready.arn();
        }

        @Override
        public Set<Origin> origins() {
            return ready.origins();
        }

        @Override
        public Enforcement.Guarding guarding() {
            return ready.guarding();
        }

        @Override
        public void check(Direction direction, int images) {
            onImages.check(ready, direction, images);
        }

        @Override
        public JsonNode assessment(GuardRequest request, Outcome outcome) {
            return Shapes.tree(AssessmentShapes.assessment(ready, request, outcome));
        }

        @Override
        public Outcome assess(GuardRequest request) {
            return ready.guard().assess(request);
        }

        @Override
        public Watch watch(StreamGuard.Mode mode, List<GuardText> context, boolean everything) {
            StreamGuard stream = StreamGuard.of(ready.guard(), mode, context, everything);
            return new Watch() {
                @Override
                public StreamGuard.Step feed(String piece) {
                    return stream.feed(piece);
                }

                @Override
                public StreamGuard.Step end() {
                    return stream.end();
                }
            };
        }

        @Override
        public void record(Decision.Asked asked, GuardRequest request, Outcome outcome) {
            recorder.record(asked, ready, request, outcome);
        }
    }
}
