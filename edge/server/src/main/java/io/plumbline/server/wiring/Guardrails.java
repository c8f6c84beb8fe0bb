// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.connect.models.ModelClients;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardSettings;
import io.plumbline.guardrails.assess.OnFailure;
import io.plumbline.guardrails.library.DecisionRecorder;
import io.plumbline.guardrails.library.DecisionReplay;
import io.plumbline.guardrails.library.Decisions;
import io.plumbline.guardrails.library.EnforcementKeeping;
import io.plumbline.guardrails.library.GuardLibrary;
import io.plumbline.guardrails.library.GuardrailArns;
import io.plumbline.guardrails.library.GuardrailKeeping;
import io.plumbline.guardrails.library.GuardrailLimits;
import io.plumbline.guardrails.library.OnImages;
import io.plumbline.guardrails.library.RequestLimits;
import io.plumbline.runtimes.text.TextModels;
import io.plumbline.server.Foundation;
import io.plumbline.server.settings.GuardrailSettings;
import io.plumbline.store.guardrails.DecisionWriter;
import io.plumbline.store.guardrails.JdbiDecisions;
import io.plumbline.store.guardrails.JdbiEnforcements;
import io.plumbline.store.guardrails.JdbiGuardrails;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Guardrails over the database.
 *
 * @param detectors loaded when they are first asked for
 * @param retention how long decisions are kept; empty for ever
 */
record Guardrails(GuardrailKeeping keeping, EnforcementKeeping enforcements, GuardLibrary library,
        DecisionRecorder recorder, Decisions decisions, DecisionReplay replay, Supplier<Detectors> detectors,
        OnImages images, RequestLimits limits,
        Optional<Duration> retention, Ground ground) {
    /** Made ready at once; each takes as much memory as its words and examples. */
    private static final int READY = 64;
    private static final int FORGOTTEN_AT_ONCE = 1_000;
    private static final Duration LATER = Duration.ofMillis(200);

    static Guardrails of(Ground ground, Foundation foundation, ModelClients clients, Deque<Runnable> closing) {
        GuardrailSettings settings = foundation.settings().guardrails();
        GuardrailArns arns = new GuardrailArns(ground.arns().region(), ground.arns().account());
        JdbiGuardrails store = new JdbiGuardrails(ground.database());
        JdbiEnforcements enforced = new JdbiEnforcements(ground.database());
        RandomIds ids = new RandomIds(ground.random());
        GuardrailKeeping keeping = new GuardrailKeeping(store, enforced,
                new GuardrailLimits(settings.most(), settings.mostVersions(), GuardrailLimits.USUAL.examples()), arns,
                ground.clock(), ids);
        Optional<TextModels> own = settings.models().map(TextModels::load);
        own.ifPresent(each -> closing.push(each::close));
        Supplier<Detectors> detectors = new OnDemand<>(
                GuardModels.of(foundation.settings(), clients, own)::withBuiltIn);
        GuardSettings running = new GuardSettings(settings.failsClosed() ? OnFailure.CLOSED : OnFailure.OPEN,
                settings.plugInLimit(), ground.clock());
        GuardLibrary library = new GuardLibrary(store, enforced, arns,
                policy -> Guard.of(policy, detectors.get(), running),
                READY);
        DecisionWriter writer = new DecisionWriter(ground.database(), ground.root().sealed(),
                foundation.space()::require, settings.storesFirst());
        if (!settings.storesFirst()) {
            closing.push(LateWriting.start(writer::flush, LATER)::close);
        }
        DecisionRecorder recorder = new DecisionRecorder(writer, settings.keepsText(), ground.clock(),
                new TimeOrderedIds(ground.clock(), ground.random()));
        Decisions decisions = new JdbiDecisions(ground.database(), ground.root().sealed());
        return new Guardrails(keeping, new EnforcementKeeping(enforced, keeping, ground.clock(), ids), library,
                recorder, decisions, new DecisionReplay(decisions, library), detectors,
                settings.refusesImages() ? OnImages.REFUSE : OnImages.IGNORE,
                new RequestLimits(settings.mostTextUnits()),
                settings.retention(), ground);
    }

    /** Loads the detectors, so that the first text is judged as quickly as the others; returns how many stages look. */
    int load() {
        return detectors.get().harms().stages().size();
    }

    /** Forgets decisions that have been kept long enough, some at a time so that nobody waits for it. */
    void forget() {
        if (retention.isPresent()) {
            Instant oldest = ground.clock().instant().minus(retention.get());
            int gone = FORGOTTEN_AT_ONCE;
            while (gone == FORGOTTEN_AT_ONCE) {
                gone = decisions.forget(oldest, FORGOTTEN_AT_ONCE);
            }
        }
    }
}
