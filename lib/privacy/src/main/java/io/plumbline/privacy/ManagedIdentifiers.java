// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Macie's managed data identifiers, each with the kind of finding that serves it. */
public final class ManagedIdentifiers {
    private static final String TABLE = "managed-identifiers.tsv";

    private final List<ManagedIdentifier> all;
    private final Map<String, ManagedIdentifier> byId;

    private ManagedIdentifiers(List<ManagedIdentifier> all) {
        this.all = List.copyOf(all);
        this.byId = all.stream().collect(Collectors.toUnmodifiableMap(ManagedIdentifier::id, Function.identity()));
    }

    /** Returns those this build serves. */
    public static ManagedIdentifiers builtIn() {
        try (InputStream table = Objects.requireNonNull(ManagedIdentifiers.class.getResourceAsStream(TABLE))) {
            return new ManagedIdentifiers(new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).map(ManagedIdentifiers::read).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns every one, in the order of their ids. */
    public List<ManagedIdentifier> all() {
        return all;
    }

    /** Returns the one called {@code id}. */
    public Optional<ManagedIdentifier> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the kinds of findings that {@code identifiers} need. */
    public static Set<EntityType> types(Collection<ManagedIdentifier> identifiers) {
        return Collections.unmodifiableSet(identifiers.stream().map(ManagedIdentifier::type)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntityType.class))));
    }

    /** Returns those that report {@code finding}, in the order of their ids; some kinds serve two. */
    public List<ManagedIdentifier> covering(Finding finding) {
        return all.stream().filter(identifier -> identifier.covers(finding)).toList();
    }

    private static ManagedIdentifier read(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        return new ManagedIdentifier(cells.get(0), DataCategory.valueOf(cells.get(1)), EntityType.valueOf(cells.get(2)),
                cells.size() > 3 ? cells.get(3) : "");
    }
}
