// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import io.plumbline.governance.lineage.LineageQuery.Direction;
import java.util.Arrays;
import java.util.BitSet;

/** What is reached from one entity, level by level, each entity once; 9 bytes an entity of the graph while it lives. */
final class Reach {
    private static final byte UNSEEN = -1;

    private final LineageGraph graph;
    private final Direction direction;
    private final byte[] depths;
    private final int[] parents;
    private int[] queue = new int[64];
    private int begin;
    private int end;
    private int depth;

    Reach(LineageGraph graph, int start, Direction direction) {
        this.graph = graph;
        this.direction = direction;
        this.depths = new byte[graph.places()];
        this.parents = new int[graph.places()];
        Arrays.fill(depths, UNSEEN);
        see(start, UNSEEN);
    }

    /** Returns how many edges the present level is from the start. */
    int depth() {
        return depth;
    }

    /** Returns the places of the present level; none when nothing further is reached. */
    int[] level() {
        return Arrays.copyOfRange(queue, begin, end);
    }

    /** Goes one edge further. */
    void next() {
        int levelEnd = end;
        depth++;
        for (int i = begin; i < levelEnd; i++) {
            int at = queue[i];
            if (direction != Direction.ASCENDANTS) {
                for (int edge = graph.firstOut(at); edge >= 0; edge = graph.nextOut(edge)) {
                    see(graph.destination(edge), at);
                }
            }
            if (direction != Direction.DESCENDANTS) {
                for (int edge = graph.firstIn(at); edge >= 0; edge = graph.nextIn(edge)) {
                    see(graph.source(edge), at);
                }
            }
        }
        begin = levelEnd;
    }

    /** Returns how many edges a place is from the start; negative when it was not reached. */
    int depthOf(int at) {
        return depths[at];
    }

    /** Adds to {@code set} the way by which a place was reached first, up to one that is in the set. */
    void addWay(int at, BitSet set) {
        for (int each = at; each >= 0 && !set.get(each); each = parents[each]) {
            set.set(each);
        }
    }

    private void see(int at, int from) {
        if (depths[at] != UNSEEN) {
            return;
        }
        depths[at] = (byte) depth;
        parents[at] = from;
        if (end == queue.length) {
            queue = Arrays.copyOf(queue, end + (end >> 1));
        }
        queue[end++] = at;
    }
}
