// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The whole graph in arrays of numbers: about 17 bytes an edge and 60 bytes an entity. It knows no ARNs, only their
 * numbers ({@link LineageEntity#id()}). Not for several threads at once unless none of them changes it.
 */
public final class LineageGraph {
    private static final int NONE = -1;

    private final LongIndex index = new LongIndex();
    private final Map<String, Integer> typeCodes = new HashMap<>();
    private long[] ids = new long[16];
    private long[] created = new long[16];
    private long[] modified = new long[16];
    private int[] types = new int[16];
    private byte[] lineages = new byte[16];
    private int[] firstOut = new int[16];
    private int[] firstIn = new int[16];
    private int vertices;

    private int[] sources = new int[16];
    private int[] destinations = new int[16];
    private int[] nextOut = new int[16];
    private int[] nextIn = new int[16];
    private byte[] kinds = new byte[16];
    private int edges;
    private int live;

    /** Adds the entity of that number, or replaces what is known of it. Times are milliseconds since 1970. */
    public void put(long id, LineageType lineage, String type, long createdAt, long modifiedAt) {
        int at = index.get(id);
        if (at < 0) {
            at = vertices++;
            grow();
            index.put(id, at);
            ids[at] = id;
            firstOut[at] = NONE;
            firstIn[at] = NONE;
            live++;
        }
        lineages[at] = (byte) lineage.ordinal();
        types[at] = typeCodes.computeIfAbsent(type, key -> typeCodes.size());
        created[at] = createdAt;
        modified[at] = modifiedAt;
    }

    /** Removes the entity of that number and its edges; nothing when it is not there. */
    public void remove(long id) {
        int at = index.get(id);
        if (at < 0) {
            return;
        }
        while (firstOut[at] != NONE) {
            unlink(firstOut[at]);
        }
        while (firstIn[at] != NONE) {
            unlink(firstIn[at]);
        }
        index.remove(id);
        lineages[at] = NONE;
        live--;
    }

    /** Adds an edge between two entities that are there, unless they are joined in this direction already. */
    public void connect(long source, long destination, Optional<AssociationType> type) {
        int from = index.get(source);
        int to = index.get(destination);
        if (from < 0 || to < 0 || edge(from, to) != NONE) {
            return;
        }
        if (edges == sources.length) {
            int size = edges + (edges >> 1);
            sources = Arrays.copyOf(sources, size);
            destinations = Arrays.copyOf(destinations, size);
            nextOut = Arrays.copyOf(nextOut, size);
            nextIn = Arrays.copyOf(nextIn, size);
            kinds = Arrays.copyOf(kinds, size);
        }
        sources[edges] = from;
        destinations[edges] = to;
        kinds[edges] = (byte) type.map(AssociationType::ordinal).orElse(NONE).intValue();
        nextOut[edges] = firstOut[from];
        firstOut[from] = edges;
        nextIn[edges] = firstIn[to];
        firstIn[to] = edges++;
    }

    /** Removes an edge; nothing when it is not there. */
    public void disconnect(long source, long destination) {
        int from = index.get(source);
        int to = index.get(destination);
        int edge = from < 0 || to < 0 ? NONE : edge(from, to);
        if (edge != NONE) {
            unlink(edge);
        }
    }

    /** Returns how many entities there are. */
    public int size() {
        return live;
    }

    /** Returns the place of the entity of that number; negative when it is not there. */
    int at(long id) {
        return index.get(id);
    }

    /** Returns how many places there are, taken or not. */
    int places() {
        return vertices;
    }

    boolean isThere(int at) {
        return lineages[at] != NONE;
    }

    long id(int at) {
        return ids[at];
    }

    long created(int at) {
        return created[at];
    }

    long modified(int at) {
        return modified[at];
    }

    int lineage(int at) {
        return lineages[at];
    }

    int typeCode(int at) {
        return types[at];
    }

    /** Returns the code of a type; negative when no entity ever had it. */
    int codeOf(String type) {
        return typeCodes.getOrDefault(type, NONE);
    }

    int firstOut(int at) {
        return firstOut[at];
    }

    int firstIn(int at) {
        return firstIn[at];
    }

    int nextOut(int edge) {
        return nextOut[edge];
    }

    int nextIn(int edge) {
        return nextIn[edge];
    }

    int source(int edge) {
        return sources[edge];
    }

    int destination(int edge) {
        return destinations[edge];
    }

    Optional<AssociationType> kind(int edge) {
        return kinds[edge] == NONE
                ? Optional.empty()
                : Optional.of(AssociationType.values()[kinds[edge]]);
    }

    private int edge(int from, int to) {
        // Both lists are walked in step, so that a hub costs no more than the smaller end.
        int out = firstOut[from];
        int in = firstIn[to];
        while (out != NONE && in != NONE) {
            if (destinations[out] == to) {
                return out;
            }
            if (sources[in] == from) {
                return in;
            }
            out = nextOut[out];
            in = nextIn[in];
        }
        return NONE;
    }

    private void unlink(int edge) {
        int from = sources[edge];
        int to = destinations[edge];
        firstOut[from] = without(edge, firstOut[from], nextOut);
        firstIn[to] = without(edge, firstIn[to], nextIn);
    }

    private static int without(int edge, int first, int[] next) {
        if (first == edge) {
            return next[edge];
        }
        int before = first;
        while (next[before] != edge) {
            before = next[before];
        }
        next[before] = next[edge];
        return first;
    }

    private void grow() {
        if (vertices <= ids.length) {
            return;
        }
        int size = vertices + (vertices >> 1);
        ids = Arrays.copyOf(ids, size);
        created = Arrays.copyOf(created, size);
        modified = Arrays.copyOf(modified, size);
        types = Arrays.copyOf(types, size);
        lineages = Arrays.copyOf(lineages, size);
        firstOut = Arrays.copyOf(firstOut, size);
        firstIn = Arrays.copyOf(firstIn, size);
    }
}
