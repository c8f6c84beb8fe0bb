// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.stream;

import io.plumbline.guardrails.assess.Assessment;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.assess.Span;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.sensitive.Masks;
import io.plumbline.guardrails.sensitive.Masks.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found in a slice of a response.
 *
 * @param outcome the answer of the guardrail
 * @param start   where the slice begins in the response
 */
record Slice(Outcome outcome, int start) {
    /** Returns the masks, in offsets of the slice, that begin before {@code target} and reach past {@code released}. */
    Masks masks(int released, int target) {
        List<Mask> masks = new ArrayList<>();
        for (Assessment.Entity entity : outcome.assessment().entities()) {
            entity.span().filter(span -> entity.taken() == Effect.ANONYMIZE)
                    .ifPresent(span -> masks.add(new Mask(span.begin(), span.end(), entity.type().name())));
        }
        for (Assessment.Pattern pattern : outcome.assessment().patterns()) {
            if (pattern.taken() == Effect.ANONYMIZE) {
                masks.add(new Mask(pattern.span().begin(), pattern.span().end(), pattern.name()));
            }
        }
        masks.removeIf(mask -> start + mask.begin() >= target || start + mask.end() <= released);
        return Masks.of(masks);
    }

    /** Returns where entities and matches of patterns stand, in offsets of the slice. */
    List<Span> found() {
        Assessment all = outcome.assessment();
        return Stream.concat(all.entities().stream().flatMap(each -> each.span().stream()),
                all.patterns().stream().map(Assessment.Pattern::span)).toList();
    }

    /**
     * Returns whether what stands at {@code span} is to be acted on: it begins in what is let go now, or reaches into it
     * from before and acts.
     */
    boolean counts(Span span, Effect taken, int released, int target) {
        int begin = start + span.begin();
        int end = start + span.end();
        return begin < target && (begin >= released || end > released && taken != Effect.NONE);
    }

    /** Returns {@code span} with the offsets of the response. */
    Span placed(Span span) {
        return new Span(0, start + span.begin(), start + span.end());
    }

    Optional<Span> placed(Optional<Span> span) {
        return span.map(this::placed);
    }
}
