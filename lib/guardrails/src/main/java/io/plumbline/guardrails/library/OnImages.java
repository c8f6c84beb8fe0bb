// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.library.KeptTerms.Modality;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;

/** What happens when a guardrail is to look at images, which nothing here can do. */
public enum OnImages {
    /** The request is refused, so that nobody takes an image for harmless. */
    REFUSE,
    /** The image is counted and passed over; coverage says that none was looked at. */
    IGNORE;

    /** Refuses {@code images} images where a content filter of {@code guardrail} was told to look at them. */
    public void check(ReadyGuardrail guardrail, Direction direction, int images) {
        if (this == REFUSE && images > 0 && guardrail.kept().modalities().values().stream()
                .map(each -> direction == Direction.INPUT ? each.input() : each.output())
                .anyMatch(each -> each.contains(Modality.IMAGE))) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "a content filter of the guardrail "
                    + guardrail.id() + " is told to look at images, and this server cannot; leave images out, take "
                    + "IMAGE from the modalities of the filters, or set plumbline.guardrails.images to ignore.");
        }
    }
}
