// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.assess.Guard;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A version of a guardrail, ready to look at texts.
 *
 * @param id       of the guardrail
 * @param version  DRAFT or a number
 * @param arn      of the guardrail
 * @param revision when that version got the terms it has
 * @param guard    looks at texts
 * @param kept     what is kept beside the policy, such as which filters are to look at images
 * @param origins  why it is applied
 * @param guarding which parts of a conversation it looks at when it is enforced
 */
public record ReadyGuardrail(String id, String version, String arn, Instant revision, Guard guard,
        KeptTerms kept, Set<Origin> origins, Enforcement.Guarding guarding) {
    /** Copies the set. */
    public ReadyGuardrail {
        origins = Set.copyOf(origins);
    }

    /** Returns what a decision says of it. */
    public Decision.Applied applied() {
        return new Decision.Applied(id, version, revision, origins);
    }

    ReadyGuardrail enforcedToo(Enforcement by) {
        Set<Origin> all = EnumSet.of(Origin.ACCOUNT_ENFORCED);
        all.addAll(origins);
        return new ReadyGuardrail(id, version, arn, revision, guard, kept, all, by.guarding());
    }

    ReadyGuardrail enforced(Enforcement by) {
        return new ReadyGuardrail(id, version, arn, revision, guard, kept, Set.of(Origin.ACCOUNT_ENFORCED),
                by.guarding());
    }
}
