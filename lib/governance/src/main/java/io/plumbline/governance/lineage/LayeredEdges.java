// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Edges between numbered nodes, those that close a cycle told apart, so that the others lead from left to right. */
final class LayeredEdges {
    private static final int UNSEEN = 0;
    private static final int OPEN = 1;
    private static final int DONE = 2;

    private final List<Line> lines;
    private final List<List<Integer>> left = new ArrayList<>();
    private final List<List<Integer>> right = new ArrayList<>();

    private LayeredEdges(List<Line> lines, int nodes) {
        this.lines = lines;
        for (int i = 0; i < nodes; i++) {
            left.add(new ArrayList<>());
            right.add(new ArrayList<>());
        }
        for (Line line : lines) {
            right.get(line.leftEnd()).add(line.rightEnd());
            left.get(line.rightEnd()).add(line.leftEnd());
        }
    }

    /** An edge between two nodes by number. */
    record Line(LineageAnswer.Edge edge, int from, int to, boolean backward) {
        int leftEnd() {
            return backward ? to : from;
        }

        int rightEnd() {
            return backward ? from : to;
        }
    }

    static LayeredEdges of(List<LineageVertex> vertices, List<LineageAnswer.Edge> edges) {
        Map<String, Integer> numbers = new HashMap<>();
        vertices.forEach(vertex -> numbers.put(vertex.arn(), numbers.size()));
        List<Line> lines = edges.stream()
                .filter(edge -> numbers.containsKey(edge.sourceArn()) && numbers.containsKey(edge.destinationArn())
                        && !edge.sourceArn().equals(edge.destinationArn()))
                .map(edge -> new Line(edge, numbers.getOrDefault(edge.sourceArn(), 0),
                        numbers.getOrDefault(edge.destinationArn(), 0), false))
                .sorted((a, b) -> a.from() != b.from()
                        ? Integer.compare(a.from(), b.from())
                        : Integer.compare(a.to(), b.to()))
                .toList();
        return new LayeredEdges(withoutCycles(lines, vertices.size()), vertices.size());
    }

    List<Line> all() {
        return lines;
    }

    /** Returns the neighbours of a node on one side. */
    IntStream neighbours(int at, boolean onLeft) {
        return (onLeft ? left : right).get(at).stream().mapToInt(Integer::intValue);
    }

    /** Returns the layer of each node: one more than that of its last neighbour on the left. */
    int[] layers() {
        int[] layers = new int[left.size()];
        int[] waiting = new int[left.size()];
        List<Integer> ready = new ArrayList<>();
        for (int at = 0; at < waiting.length; at++) {
            waiting[at] = left.get(at).size();
            if (waiting[at] == 0) {
                ready.add(at);
            }
        }
        for (int next = 0; next < ready.size(); next++) {
            int at = ready.get(next);
            for (int other : right.get(at)) {
                layers[other] = Math.max(layers[other], layers[at] + 1);
                if (--waiting[other] == 0) {
                    ready.add(other);
                }
            }
        }
        return layers;
    }

    /** Marks the edges that lead back to a node whose descendants are still being walked; a stack of its own, no recursion. */
    private static List<Line> withoutCycles(List<Line> lines, int nodes) {
        List<List<Integer>> out = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            out.add(new ArrayList<>());
        }
        for (int i = 0; i < lines.size(); i++) {
            out.get(lines.get(i).from()).add(i);
        }
        boolean[] backward = new boolean[lines.size()];
        int[] state = new int[nodes];
        int[] next = new int[nodes];
        int[] stack = new int[nodes];
        for (int start = 0; start < nodes; start++) {
            int depth = state[start] == UNSEEN ? 1 : 0;
            stack[0] = start;
            while (depth > 0) {
                int at = stack[depth - 1];
                state[at] = OPEN;
                if (next[at] == out.get(at).size()) {
                    state[at] = DONE;
                    depth--;
                    continue;
                }
                int line = out.get(at).get(next[at]++);
                int to = lines.get(line).to();
                if (state[to] == OPEN) {
                    backward[line] = true;
                } else if (state[to] == UNSEEN) {
                    stack[depth++] = to;
                }
            }
        }
        Line[] marked = lines.toArray(Line[]::new);
        Arrays.setAll(marked, i -> new Line(lines.get(i).edge(), lines.get(i).from(), lines.get(i).to(), backward[i]));
        return List.of(marked);
    }
}
