// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import io.plumbline.governance.lineage.LineageQuery.Filter;
import java.time.Instant;
import java.util.BitSet;
import java.util.Set;

/** A filter in the numbers of one graph. */
final class Wanted {
    private final LineageGraph graph;
    private final Filter filter;
    private final BitSet types = new BitSet();
    private final BitSet lineages = new BitSet();
    private final Set<Long> withProperty;
    private final boolean all;

    /**
     * @param withProperty the numbers of the entities with any of the properties of {@code filter}
     */
    Wanted(LineageGraph graph, Filter filter, Set<Long> withProperty) {
        this.graph = graph;
        this.filter = filter;
        this.withProperty = withProperty;
        this.all = filter.isEmpty();
        filter.types().stream().mapToInt(graph::codeOf).filter(code -> code >= 0).forEach(types::set);
        filter.lineageTypes().forEach(type -> lineages.set(type.ordinal()));
    }

    /** Returns whether everything is wanted. */
    boolean isAll() {
        return all;
    }

    /** Returns whether the entity at this place is wanted. */
    boolean test(int at) {
        return all || graph.isThere(at) && (filter.types().isEmpty() || types.get(graph.typeCode(at)))
                && (filter.lineageTypes().isEmpty() || lineages.get(graph.lineage(at)))
                && (filter.properties().isEmpty() || withProperty.contains(graph.id(at))) && timesAgree(at);
    }

    private boolean timesAgree(int at) {
        return filter.createdAfter().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE) <= graph.created(at)
                && filter.createdBefore().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE) >= graph.created(at)
                && filter.modifiedAfter().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE) <= graph.modified(at)
                && filter.modifiedBefore().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE) >= graph.modified(at);
    }
}
