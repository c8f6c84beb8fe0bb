// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.stream;

import io.plumbline.guardrails.assess.Assessment;
import io.plumbline.guardrails.assess.Assessment.Entity;
import io.plumbline.guardrails.assess.Assessment.Filtered;
import io.plumbline.guardrails.assess.Assessment.Grounded;
import io.plumbline.guardrails.assess.Assessment.Topic;
import io.plumbline.guardrails.assess.Assessment.Word;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.OnFailure;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.assess.Span;
import io.plumbline.guardrails.assess.Usage;
import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.privacy.EntityType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the slices of a response came to, with offsets of the response. */
final class Gathered {
    /** A long response may hold more; where they stand after that says nothing new. */
    private static final int MOST = 10_000;

    private final Guard guard;
    private final boolean masks;
    private final Map<ContentFilter, Filtered> filters = new EnumMap<>(ContentFilter.class);
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final Map<EntityType, Entity> missing = new EnumMap<>(EntityType.class);
    private final List<Assessment.Pattern> patterns = new ArrayList<>();
    private final Map<GroundingRule.Kind, Grounded> grounding = new EnumMap<>(GroundingRule.Kind.class);
    private final Set<String> failures = new LinkedHashSet<>();
    private final Map<String, String> detectors = new TreeMap<>();
    private final Set<String> causes = new LinkedHashSet<>();
    private Usage usage = new Usage(0, 0, 0, 0, 0, 0, 0);
    private Duration took = Duration.ZERO;
    private boolean relevant;
    private boolean blocked;

    Gathered(Guard guard, boolean masks) {
        this.guard = guard;
        this.masks = masks;
    }

    /** Takes what stands between {@code released} and {@code target} of {@code slice}; says whether it blocks. */
    boolean add(Slice slice, int released, int target) {
        Outcome outcome = slice.outcome();
        Assessment found = outcome.assessment();
        found.filters().forEach(each -> addFilter(slice, each));
        found.topics().forEach(each -> addTopic(slice, each));
        found.words().stream().filter(each -> slice.counts(each.span(), each.taken(), released, target))
                .forEach(each -> addWord(slice, each));
        found.entities().forEach(each -> addEntity(slice, each, released, target));
        found.patterns().stream().filter(each -> slice.counts(each.span(), each.taken(), released, target))
                .forEach(each -> addPattern(slice, each, released));
        addGrounding(slice);
        failures.addAll(outcome.failures());
        detectors.putAll(outcome.detectors());
        usage = outcome.usage();
        took = took.plus(outcome.took());
        if (!outcome.failures().isEmpty() && guard.settings().onFailure() == OnFailure.CLOSED) {
            cause(Effect.BLOCK, String.join(" ", outcome.failures()));
        }
        return blocked;
    }

    /** Returns everything up to now, of which the first {@code guarded} signs of {@code total} were looked at. */
    Outcome outcome(int guarded, int total) {
        boolean masked = entities.stream().anyMatch(each -> each.taken() == Effect.ANONYMIZE)
                || patterns.stream().anyMatch(each -> each.taken() == Effect.ANONYMIZE);
        List<Entity> all = new ArrayList<>(entities);
        missing.values().stream().filter(each -> entities.stream().noneMatch(known -> known.type() == each.type()))
                .forEach(all::add);
        Assessment assessment = new Assessment(List.copyOf(filters.values()), List.copyOf(topics.values()), words, all,
                patterns, List.copyOf(grounding.values()));
        String reason = blocked ? "Blocked: " : masked ? "Masked: " : "No action.";
        return new Outcome(blocked || masked, blocked,
                blocked || masked ? reason + String.join("; ", causes).replaceFirst("\\.?$", ".") : reason,
                blocked ? List.of(guard.policy().blockedMessage(Direction.OUTPUT)) : List.of(), assessment,
                usage(total), blocked ? total : guarded, total, 0, detectors, List.copyOf(failures), took);
    }

    private Usage usage(int total) {
        int units = (total + 999) / 1000;
        return new Usage(units(usage.topics(), units), units(usage.content(), units), units(usage.words(), units),
                units(usage.sensitive(), units), units(usage.sensitiveFree(), units), usage.grounding(), 0);
    }

    private static int units(int ofSlice, int ofAll) {
        return ofSlice == 0 ? 0 : ofAll;
    }

    private void cause(Effect taken, String what) {
        if (taken == Effect.BLOCK && !blocked) {
            blocked = true;
            causes.clear();
        }
        if (taken == Effect.BLOCK || taken == Effect.ANONYMIZE && !blocked) {
            causes.add(what);
        }
    }

    private void addFilter(Slice slice, Filtered each) {
        List<HarmFinding> findings = each.findings().stream().map(finding -> new HarmFinding(finding.harm(),
                finding.severity(), slice.start() + finding.begin(), slice.start() + finding.end(), finding.detector()))
                .toList();
        Filtered placed = new Filtered(each.filter(), each.confidence(), each.strength(), each.taken(), each.detected(),
                findings, slice.placed(each.span()));
        filters.merge(each.filter(), placed, (known, next) -> severity(next) > severity(known) ? next : known);
        cause(each.taken(), "content filter " + each.filter());
    }

    private static double severity(Filtered filter) {
        return filter.findings().isEmpty() ? 0 : filter.findings().get(0).severity();
    }

    private void addTopic(Slice slice, Topic each) {
        Topic placed = new Topic(each.name(), each.score(), each.taken(), each.detected(), slice.placed(each.span()));
        topics.merge(each.name(), placed, (known, next) -> next.score() > known.score() ? next : known);
        cause(each.taken(), "denied topic " + each.name());
    }

    private void addWord(Slice slice, Word each) {
        if (words.size() < MOST) {
            words.add(new Word(each.match(), each.managed(), each.taken(), true, slice.placed(each.span())));
        }
        cause(each.taken(), each.managed() ? "profanity" : "a denied word");
    }

    private void addEntity(Slice slice, Entity each, int released, int target) {
        if (each.span().isEmpty()) {
            missing.putIfAbsent(each.type(), each);
            return;
        }
        if (slice.counts(each.span().get(), each.taken(), released, target)) {
            Effect taken = taken(each.taken());
            Entity placed = new Entity(each.type(), each.score(), taken, true, slice.placed(each.span()));
            keep(entities, placed, begin(placed.span()) < released,
                    known -> known.type() == placed.type() && begin(known.span()) == begin(placed.span()));
            cause(taken, each.type().name());
        }
    }

    private void addPattern(Slice slice, Assessment.Pattern each, int released) {
        Effect taken = taken(each.taken());
        Assessment.Pattern placed = new Assessment.Pattern(each.name(), each.pattern(), taken, true,
                slice.placed(each.span()));
        keep(patterns, placed, placed.span().begin() < released, known -> known.name().equals(placed.name())
                && known.span().begin() == placed.span().begin());
        cause(taken, "pattern " + each.name());
    }

    /** Adds {@code next}, which takes the place of what it is more of when it {@code goesOn}. */
    private static <T> void keep(List<T> all, T next, boolean goesOn, Predicate<T> isLessOfIt) {
        if (goesOn) {
            all.removeIf(isLessOfIt);
        }
        if (all.size() < MOST) {
            all.add(next);
        }
    }

    private static int begin(Optional<Span> span) {
        return span.map(Span::begin).orElse(-1);
    }

    private Effect taken(Effect effect) {
        return effect == Effect.ANONYMIZE && !masks ? Effect.NONE : effect;
    }

    /** Grounding is that of the worst window; one relevant window is enough. */
    private void addGrounding(Slice slice) {
        List<Grounded> found = slice.outcome().assessment().grounding();
        boolean asked = slice.outcome().usage().grounding() > 0;
        boolean offTopic = found.stream()
                .anyMatch(each -> each.kind() == GroundingRule.Kind.RELEVANCE && each.detected());
        for (Grounded each : found) {
            boolean relevance = each.kind() == GroundingRule.Kind.RELEVANCE;
            if (!relevance || !relevant) {
                List<Assessment.Claim> claims = each.claims().stream()
                        .map(claim -> new Assessment.Claim(slice.placed(claim.span()), claim.score(), claim.reason()))
                        .toList();
                Grounded placed = new Grounded(each.kind(), each.threshold(), each.score(), each.taken(),
                        each.detected(), claims);
                grounding.merge(each.kind(), placed, (known, next) -> next.score() < known.score() ? next : known);
                cause(each.taken(), each.kind() + " below its threshold");
            }
        }
        relevant |= asked && !offTopic;
    }
}
