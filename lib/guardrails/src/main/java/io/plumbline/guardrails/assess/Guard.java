// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.sensitive.Masks;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A policy made ready to look at texts. Immutable and safe for use by many threads; make one per policy and keep it.
 *
 * <p>Each block of text is read once, and every enabled policy looks at the same readings. What blocks beats what masks.
 * Where a stage fails, the text is blocked unless the settings say otherwise, and the outcome names the stage.
 */
public final class Guard {
    /** Raised whenever readings, words or masks may come out differently for the same text. */
    private static final String RULES_VERSION = "1";

    private final GuardrailPolicy policy;
    private final Detectors detectors;
    private final GuardSettings settings;
    private final ContentPolicy content;
    private final Optional<TopicPolicy> topics;
    private final WordPolicy words;
    private final SensitivePolicy sensitive;
    private final Optional<GroundingPolicy> grounding;

    private Guard(GuardrailPolicy policy, Detectors detectors, GuardSettings settings) {
        this.policy = policy;
        this.detectors = detectors;
        this.settings = settings;
        this.content = new ContentPolicy(policy.content(), detectors.harms().stages());
        this.topics = policy.topics().isEmpty()
                ? Optional.empty()
                : Optional.of(new TopicPolicy(policy.topics(), needed(detectors.topics(), "denied topics")));
        this.words = new WordPolicy(policy.words(), policy.profanity());
        this.sensitive = new SensitivePolicy(policy.entities(), policy.patterns(), detectors.sensitive());
        this.grounding = policy.grounding().isEmpty()
                ? Optional.empty()
                : Optional.of(new GroundingPolicy(policy.grounding(), needed(detectors.grounding(), "grounding")));
    }

    /** Makes {@code policy} ready with the built-in detectors and the standard settings. */
    public static Guard of(GuardrailPolicy policy) {
        return of(policy, Detectors.builtIn(), GuardSettings.STANDARD);
    }

    /** Makes {@code policy} ready with {@code detectors} and the standard settings. */
    public static Guard of(GuardrailPolicy policy, Detectors detectors) {
        return of(policy, detectors, GuardSettings.STANDARD);
    }

    /** Makes {@code policy} ready; throws INVALID_ARGUMENT where it asks for what cannot be made ready. */
    public static Guard of(GuardrailPolicy policy, Detectors detectors, GuardSettings settings) {
        return new Guard(policy, detectors, settings);
    }

    /** Returns the policy. */
    public GuardrailPolicy policy() {
        return policy;
    }

    /** Returns what it asks. */
    public Detectors detectors() {
        return detectors;
    }

    /** Returns how it runs. */
    public GuardSettings settings() {
        return settings;
    }

    /** Looks at the texts of {@code request}. */
    public Outcome assess(GuardRequest request) {
        Instant begun = settings.clock().instant();
        Scene scene = Scene.of(request);
        Work work = new Work(settings);
        List<Pending> pending = new ArrayList<>();
        // Plug-ins are most likely among these three: they work while the rest is done here.
        grounding.ifPresent(each -> pending.add(each.start(scene, work)));
        topics.ifPresent(each -> pending.add(each.start(scene, work)));
        pending.add(content.start(scene, work));
        pending.add(words.start(scene, work));
        pending.add(sensitive.start(scene, work));
        List<String> failures = work.finish();
        Findings findings = new Findings();
        pending.forEach(each -> each.report(findings));
        Duration took = Duration.between(begun, settings.clock().instant());
        return outcome(scene, findings, failures, took);
    }

    /**
     * Returns the first place in a response that goes on, not before {@code from}, where a match of a pattern begins that
     * more text could complete or lengthen; the length of {@code text} when there is none.
     */
    public int undecidedFrom(String text, int from) {
        return sensitive.undecidedFrom(text, from, Direction.OUTPUT);
    }

    private Outcome outcome(Scene scene, Findings findings, List<String> failures, Duration took) {
        List<String> blockers = new ArrayList<>(findings.causes(Effect.BLOCK));
        if (settings.onFailure() == OnFailure.CLOSED) {
            blockers.addAll(failures);
        }
        boolean blocked = !blockers.isEmpty();
        boolean masked = !findings.masks.isEmpty();
        List<String> outputs = blocked
                ? List.of(policy.blockedMessage(scene.direction()))
                : masked ? masked(scene, findings) : List.of();
        return new Outcome(blocked || masked, blocked, reason(blockers, findings, failures), outputs,
                findings.assessment(), findings.usage(), (int) Math.min(Integer.MAX_VALUE, scene.guardedCharacters()),
                (int) Math.min(Integer.MAX_VALUE, scene.totalCharacters()), scene.request().images(),
                versions(scene), failures, took);
    }

    private static String reason(List<String> blockers, Findings findings, List<String> failures) {
        if (!blockers.isEmpty()) {
            return "Blocked: " + ended(String.join("; ", blockers));
        }
        List<String> masked = findings.causes(Effect.ANONYMIZE);
        if (!masked.isEmpty()) {
            return "Masked: " + ended(String.join("; ", masked));
        }
        return failures.isEmpty() ? "No action." : "No action, although a stage failed: " + String.join(" ", failures);
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static List<String> masked(Scene scene, Findings findings) {
        return scene.blocks().stream()
                .map(block -> Masks.of(findings.masks.getOrDefault(block.index(), List.of())).over(block.text()))
                .toList();
    }

    private Map<String, String> versions(Scene scene) {
        Map<String, String> versions = new TreeMap<>();
        versions.put("rules", RULES_VERSION);
        content.stages(scene).forEach(stage -> versions.put(stage.name(), stage.version()));
        if (topics.isPresent()) {
            detectors.topics().ifPresent(each -> versions.put(each.name(), each.version()));
        }
        if (grounding.isPresent() && scene.direction() == Direction.OUTPUT) {
            detectors.grounding().ifPresent(each -> versions.put(each.name(), each.version()));
        }
        return versions;
    }

    private static <T> T needed(Optional<T> detector, String what) {
        return detector.orElseThrow(() -> new PlumblineException(Category.INVALID_ARGUMENT, "The policy has rules on "
                + what + ", but no detector for them was given: add one, or use the built-in detectors."));
    }
}
