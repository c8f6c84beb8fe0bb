// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.search;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.SensitiveData;
import io.plumbline.privacy.custom.AllowList;
import io.plumbline.privacy.custom.Severity;
import io.plumbline.privacy.custom.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for built-in kinds and for what custom identifiers describe, and leaves out what an allow list names. Findings of
 * built-in kinds do not overlap each other; a custom identifier finds what it describes whatever else is found there, as
 * in Macie. Holds no state that changes.
 */
public final class TextSearch {
    private static final String CUSTOM = "custom";
    private static final Comparator<Found> IN_ORDER = Comparator.comparingInt(Found::begin)
            .thenComparing(Comparator.comparingInt(Found::end).reversed())
            .thenComparing(found -> found.kind().name());

    private final SensitiveData data;
    private final Set<EntityType> types;
    private final double fewest;
    private final List<NamedIdentifier> identifiers;
    private final List<AllowList> allowed;

    private TextSearch(SensitiveData data, Set<EntityType> types, double fewest, List<NamedIdentifier> identifiers,
            List<AllowList> allowed) {
        this.data = data;
        this.types = Set.copyOf(types);
        this.fewest = fewest;
        this.identifiers = List.copyOf(identifiers);
        this.allowed = List.copyOf(allowed);
    }

    /**
     * Looks for {@code types} by {@code data}.
     *
     * @param fewest the lowest score that counts, 0 to 1
     */
    public static TextSearch of(SensitiveData data, Set<EntityType> types, double fewest) {
        return new TextSearch(data, types, fewest, List.of(), List.of());
    }

    /** Returns a search that also looks for what {@code more} describe. */
    public TextSearch with(List<NamedIdentifier> more) {
        return new TextSearch(data, types, fewest, more, allowed);
    }

    /** Returns a search that leaves out every finding whose whole text one of {@code lists} allows. */
    public TextSearch allowing(List<AllowList> lists) {
        return new TextSearch(data, types, fewest, identifiers, lists);
    }

    /** Returns what {@code text} holds, by where it begins. */
    public List<Found> find(String text) {
        return look("", text).found();
    }

    /**
     * Looks into the cell {@code text} below {@code heading}, which is read before the cell: "4711" alone is no PIN, and
     * below "pin" it is. Offsets are those of the cell; an empty heading is none.
     */
    public Outcome look(String heading, String text) {
        return look(heading, text, Optional.empty());
    }

    /**
     * Does the same below a column of which the share {@code names} of cells are people's names: what looks like a name is
     * one there. Empty for any other column.
     */
    public Outcome look(String heading, String text, Optional<Double> names) {
        List<Found> builtIn = builtIn(heading.isEmpty() ? "" : heading + ": ", text);
        boolean named = names.filter(share -> share >= fewest && types.contains(EntityType.NAME)).isPresent();
        List<Found> found = new ArrayList<>(
                named ? NameVote.completed(text, builtIn, names.orElseThrow()) : builtIn);
        for (NamedIdentifier each : identifiers) {
            for (TextSpan span : each.identifier().find(heading, text)) {
                found.add(new Found(Kind.custom(each.name()), span.begin(), span.end(), 1, CUSTOM));
            }
        }
        found.sort(IN_ORDER);
        List<Found> reported = found.stream().filter(each -> !isAllowed(text.substring(each.begin(), each.end())))
                .toList();
        return new Outcome(reported, found.size() - reported.size());
    }

    /**
     * Returns how much {@code occurrences} of what the custom identifier {@code name} describes matter; empty when they are
     * fewer than it takes to matter, or there is no such identifier.
     */
    public Optional<Severity> severity(String name, long occurrences) {
        return identifiers.stream().filter(each -> each.name().equals(name)).findFirst()
                .flatMap(each -> each.identifier().severity(occurrences));
    }

    /** Returns whether it looks for {@code type}. */
    public boolean seeks(EntityType type) {
        return types.contains(type);
    }

    private List<Found> builtIn(String lead, String text) {
        List<Found> found = new ArrayList<>();
        for (Finding each : data.find(lead + text, types)) {
            int begin = Math.max(0, each.begin() - lead.length());
            int end = each.end() - lead.length();
            if (end > begin && each.score() >= fewest) {
                found.add(new Found(Kind.of(each.type()), begin, end, each.score(), each.detector()));
            }
        }
        return found;
    }

    private boolean isAllowed(String text) {
        return allowed.stream().anyMatch(list -> list.allows(text));
    }

    /**
     * What was found in a text.
     *
     * @param found   what is reported, by where it begins
     * @param allowed how many findings an allow list left out
     */
    public record Outcome(List<Found> found, int allowed) {
        /** Copies the list in. */
        public Outcome {
            found = List.copyOf(found);
        }
    }
}
