// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/**
 * Collects one page in the order of depth and number, from levels offered in order, without sorting what is not on it.
 */
final class Slice {
    private final LineageGraph graph;
    private final int limit;
    private final int afterDepth;
    private final long afterId;
    private final List<Integer> places = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    Slice(LineageGraph graph, int limit, Optional<String> after) {
        this.graph = graph;
        this.limit = limit;
        try {
            String[] parts = after.orElse("-1:0").split(":", 2);
            this.afterDepth = Integer.parseInt(parts[0]);
            this.afterId = Long.parseLong(parts[1]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException failure) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the token for the next page is not one that this "
                    + "query gave out; use it with the same query, or start without it.", failure);
        }
    }

    /** Takes those of {@code candidates} that are wanted and come after the page before. */
    void offer(int depth, int[] candidates, IntPredicate wanted) {
        if (depth < afterDepth || isFull()) {
            return;
        }
        // One more than fits, to see whether another page follows; the largest number is thrown out first.
        int room = limit + 1 - places.size();
        PriorityQueue<Integer> best = new PriorityQueue<>(Comparator.<Integer>comparingLong(graph::id).reversed());
        Arrays.stream(candidates).filter(at -> depth > afterDepth || graph.id(at) > afterId).filter(wanted)
                .forEach(at -> {
                    best.add(at);
                    if (best.size() > room) {
                        best.remove();
                    }
                });
        best.stream().sorted(Comparator.comparingLong(graph::id)).forEach(at -> {
            places.add(at);
            keys.add(depth + ":" + graph.id(at));
        });
    }

    /** Returns whether the page and the first of the next page are known. */
    boolean isFull() {
        return places.size() > limit;
    }

    /** Returns the places on the page, in order. */
    List<Integer> places() {
        return isFull() ? places.subList(0, limit) : places;
    }

    /** Returns the key of the next page. */
    Optional<String> next() {
        return isFull() ? Optional.of(keys.get(limit - 1)) : Optional.empty();
    }
}
