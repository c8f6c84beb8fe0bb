// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** Says which guardrails stand in front of models whatever a caller asks for. Rules as in {@link GuardrailKeeping}. */
public final class EnforcementKeeping {
    private final Enforcements enforcements;
    private final GuardrailKeeping guardrails;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** Keeps enforcements; {@code ids} gives lower-case letters and digits at each call. */
    public EnforcementKeeping(Enforcements enforcements, GuardrailKeeping guardrails, InstantSource clock,
            Supplier<String> ids) {
        this.enforcements = enforcements;
        this.guardrails = guardrails;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What is to be enforced.
     *
     * @param guardrail id or ARN
     * @param version   a numbered version
     * @param guarding  which parts of a conversation are looked at
     * @param models    before which models; empty for all
     */
    public record Terms(String guardrail, String version, Enforcement.Guarding guarding,
            Optional<Enforcement.Models> models) {}

    /**
     * Enforces a guardrail.
     *
     * @param id     the enforcement to change; empty for a new one
     * @param caller the ARN of who does it
     */
    public Enforcement put(Optional<String> id, Terms terms, String caller) {
        if (terms.version().equals(Guardrail.DRAFT)) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "only a numbered version can be enforced, since "
                    + "the draft may change under those who rely on it; create a version first.");
        }
        Guardrail guardrail = guardrails.requireHeld(terms.guardrail(), terms.version());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Enforcement> old = id.map(this::require);
        Enforcement next = new Enforcement(old.map(Enforcement::id).orElseGet(ids), guardrail.id(),
                guardrail.version(), terms.guarding(), terms.models(),
                old.map(Enforcement::createdBy).orElse(caller), old.map(Enforcement::createdAt).orElse(now), caller,
                now);
        if (old.isEmpty()) {
            enforcements.add(next);
        } else {
            enforcements.replace(next);
        }
        return next;
    }

    /** Lists enforcements, the newest first. */
    public Page<Enforcement> list(PageRequest page) {
        return enforcements.list(page);
    }

    /** Removes an enforcement; NOT_FOUND when there is none. */
    public void delete(String id) {
        if (!enforcements.delete(id)) {
            throw missing(id);
        }
    }

    private Enforcement require(String id) {
        return enforcements.find(id).orElseThrow(() -> missing(id));
    }

    private static PlumblineException missing(String id) {
        return new PlumblineException(Category.NOT_FOUND, "there is no enforced guardrail configuration '" + id + "'.");
    }
}
