// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.topics;

import io.plumbline.guardrails.topics.Compiled.Passage;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** The loudest passage for each topic: words that stand within a window of content words, each counted once. */
final class Windows {
    /** How many content words a passage spans at most. */
    static final int SPAN = 24;

    private final Running[] running;

    Windows(int topics) {
        running = new Running[topics];
        for (int topic = 0; topic < topics; topic++) {
            running[topic] = new Running();
        }
    }

    void hit(int topic, int id, double weight, int place, int begin, int end) {
        running[topic].hit(new Hit(id, weight, place, begin, end));
    }

    Passage[] best() {
        Passage[] best = new Passage[running.length];
        for (int topic = 0; topic < best.length; topic++) {
            best[topic] = running[topic].best;
        }
        return best;
    }

    private record Hit(int id, double weight, int place, int begin, int end) {}

    /** The window of one topic as it moves along. */
    private static final class Running {
        private final ArrayDeque<Hit> hits = new ArrayDeque<>();
        private final Map<Integer, Integer> counts = new HashMap<>();
        private double sum;
        private Passage best = new Passage(0, 0, 0);

        void hit(Hit hit) {
            while (!hits.isEmpty() && hits.getFirst().place <= hit.place - SPAN) {
                Hit gone = hits.removeFirst();
                if (counts.merge(gone.id, -1, Integer::sum) == 0) {
                    sum -= gone.weight;
                }
            }
            hits.addLast(hit);
            if (counts.merge(hit.id, 1, Integer::sum) == 1) {
                sum += hit.weight;
            }
            if (sum > best.sum()) {
                best = new Passage(sum, hits.getFirst().begin, hit.end);
            }
        }
    }
}
