// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetector;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.guardrails.text.Readings;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at a conversation without a policy: how severe each harm is, and which sensitive data stands where. */
public final class Checks {
    private final Detectors detectors;
    private final GuardSettings settings;

    private Checks(Detectors detectors, GuardSettings settings) {
        this.detectors = detectors;
        this.settings = settings;
    }

    /** Who speaks. */
    public enum Role {
        /** The developer, whose instructions are no attack. */
        SYSTEM,
        /** The user. */
        USER,
        /** The model. */
        ASSISTANT
    }

    /**
     * A message.
     *
     * @param role    who speaks
     * @param content its texts, in order
     */
    public record Message(Role role, List<String> content) {
        /** Copies the list. */
        public Message {
            content = List.copyOf(content);
        }
    }

    /**
     * Sensitive data in a message.
     *
     * @param message index of the message
     * @param content index of the text in the message
     * @param finding what and where, in that text
     */
    public record Located(int message, int content, Finding finding) {}

    /**
     * What was found.
     *
     * @param severities calibrated, 0 to 1, of every harm asked for
     * @param entities   in order
     * @param units      text units of each check that was run
     */
    public record Result(Map<Harm, Double> severities, List<Located> entities, int units) {
        /** Copies the collections. */
        public Result {
            severities = Map.copyOf(severities);
            entities = List.copyOf(entities);
        }
    }

    /** Returns checks by {@code detectors}. */
    public static Checks of(Detectors detectors) {
        return of(detectors, GuardSettings.STANDARD);
    }

    /** Returns checks by {@code detectors}, with the time limit of {@code settings}. */
    public static Checks of(Detectors detectors, GuardSettings settings) {
        return new Checks(detectors, settings);
    }

    /**
     * Looks for {@code harms} and {@code entities} in {@code messages}. Attacks are not looked for in what the developer
     * says. Throws UNAVAILABLE when a stage fails: there is no answer that would be safe.
     */
    public Result run(List<Message> messages, Set<Harm> harms, Set<EntityType> entities) {
        Map<Harm, Double> severities = new EnumMap<>(Harm.class);
        harms.forEach(harm -> severities.put(harm, 0.0));
        List<Located> located = new ArrayList<>();
        Work work = new Work(settings);
        long characters = 0;
        for (int message = 0; message < messages.size(); message++) {
            Message spoken = messages.get(message);
            for (int content = 0; content < spoken.content().size(); content++) {
                String text = spoken.content().get(content);
                characters += text.length();
                askHarms(work, spoken.role(), text, severities);
                askEntities(work, message, content, text, entities, located);
            }
        }
        List<String> failures = work.finish();
        if (!failures.isEmpty()) {
            throw new PlumblineException(Category.UNAVAILABLE, String.join(" ", failures));
        }
        return new Result(severities, located, Findings.units(characters));
    }

    private void askHarms(Work work, Role role, String text, Map<Harm, Double> severities) {
        if (severities.isEmpty()) {
            return;
        }
        Readings readings = Normaliser.read(text);
        for (HarmDetector stage : detectors.harms().stages()) {
            if (stage.harms().stream().anyMatch(severities::containsKey)) {
                work.ask(stage.name(), stage.isPlugIn(), () -> stage.detect(readings), answer -> answer.stream()
                        .filter(finding -> !isTrusted(role, finding.harm()))
                        .forEach(finding -> severities.computeIfPresent(finding.harm(),
                                (harm, known) -> Math.max(known, finding.severity()))));
            }
        }
    }

    private static boolean isTrusted(Role role, Harm harm) {
        return role == Role.SYSTEM && harm.filter() == ContentFilter.PROMPT_ATTACK;
    }

    private void askEntities(Work work, int message, int content, String text, Set<EntityType> entities,
            List<Located> located) {
        if (!entities.isEmpty()) {
            work.ask("sensitive", false, () -> detectors.sensitive().find(text, entities),
                    found -> found.forEach(finding -> located.add(new Located(message, content, finding))));
        }
    }
}
