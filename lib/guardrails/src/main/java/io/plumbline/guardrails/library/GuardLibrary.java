// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.data.Arn;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Holds guardrails ready for use. The store is asked at each use whether a version is still the one that was made ready,
 * so that a change counts from the next text on, also when another server made it. Safe for use by many threads.
 */
public final class GuardLibrary {
    private final Guardrails guardrails;
    private final Enforcements enforcements;
    private final GuardrailArns arns;
    private final Function<GuardrailPolicy, Guard> making;
    private final Map<Key, Entry> ready;

    /** Holds at most {@code most} guardrails; those not used for the longest time are made ready again when asked for. */
    public GuardLibrary(Guardrails guardrails, Enforcements enforcements, GuardrailArns arns,
            Function<GuardrailPolicy, Guard> making, int most) {
        this.guardrails = guardrails;
        this.enforcements = enforcements;
        this.arns = arns;
        this.making = making;
        this.ready = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, GuardLibrary.Entry> eldest) {
                return size() > most;
            }
        };
    }

    /** A guardrail that a caller names. */
    public record Named(String idOrArn, String version) {}

    /** Returns a guardrail at a version; NOT_FOUND when there is none. */
    public ReadyGuardrail require(String idOrArn, String version) {
        return arns.id(idOrArn).flatMap(id -> guardrails.revision(id, version)
                .flatMap(revision -> ready(new Key(id, version), revision)))
                .orElseThrow(() -> GuardrailKeeping.missing(idOrArn, version));
    }

    /** Returns the guardrails that are enforced in front of {@code model}, an id or an ARN. */
    public List<ReadyGuardrail> forModel(String model) {
        return forModel(model, Optional.empty());
    }

    /**
     * Returns every guardrail to apply in front of {@code model}: the one a caller names, then those enforced. One that
     * is both comes once.
     */
    public List<ReadyGuardrail> forModel(String model, Optional<Named> named) {
        List<ReadyGuardrail> all = new ArrayList<>();
        named.ifPresent(each -> all.add(require(each.idOrArn(), each.version())));
        String modelId = Arn.parse(model).map(Arn::resourceName).orElse(model);
        for (Enforcement enforcement : enforcements.all()) {
            if (enforcement.covers(modelId)) {
                add(all, enforcement);
            }
        }
        return all;
    }

    private void add(List<ReadyGuardrail> all, Enforcement enforcement) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(enforcement.guardrailId())
                    && all.get(i).version().equals(enforcement.version())) {
                all.set(i, all.get(i).enforcedToo(enforcement));
                return;
            }
        }
        all.add(enforced(enforcement).enforced(enforcement));
    }

    /** What is enforced and cannot be found must not be passed over. */
    private ReadyGuardrail enforced(Enforcement enforcement) {
        try {
            return require(enforcement.guardrailId(), enforcement.version());
        } catch (PlumblineException failure) {
            throw new PlumblineException(Category.UNAVAILABLE, "the enforced guardrail " + enforcement.guardrailId()
                    + " cannot be made ready, so nothing is let through; delete the configuration "
                    + enforcement.id() + " or repair the guardrail.", failure);
        }
    }

    private Optional<ReadyGuardrail> ready(Key key, Instant revision) {
        Entry entry;
        synchronized (ready) {
            entry = ready.get(key);
            if (entry == null || !entry.revision.equals(revision)) {
                entry = new Entry(key, revision);
                ready.put(key, entry);
            }
        }
        return entry.get();
    }

    private record Key(String id, String version) {}

    /** Made ready once, by the first who asks, while others who ask for the same wait. */
    private final class Entry {
        private final Key key;
        private final Instant revision;
        private Optional<ReadyGuardrail> made = Optional.empty();

        Entry(Key key, Instant revision) {
            this.key = key;
            this.revision = revision;
        }

        synchronized Optional<ReadyGuardrail> get() {
            if (made.isEmpty()) {
                made = guardrails.find(key.id, key.version)
                        .map(found -> new ReadyGuardrail(key.id, key.version, arns.of(key.id), found.updatedAt(),
                                making.apply(found.policy()), found.terms().kept(), Set.of(Origin.REQUEST),
                                Enforcement.Guarding.UNSAID));
            }
            return made;
        }
    }
}
