// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.language;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How rare a stem is in ordinary English sentences, by counts that ship with this package. */
public final class Rarity {
    private static final Rarity BUILT_IN = read();

    private static final double UNSEEN = 0.5;

    private final Map<String, Float> weights;
    private final double texts;

    private Rarity(Map<String, Float> weights, double texts) {
        this.weights = Collections.unmodifiableMap(new HashMap<>(weights));
        this.texts = texts;
    }

    /** Returns the counts that ship. */
    public static Rarity builtIn() {
        return BUILT_IN;
    }

    /** Returns the inverse document frequency of {@code stem}, 0 when every sentence holds it to 1 when none does. */
    public double of(String stem) {
        return weights.getOrDefault(stem, 1f);
    }

    /** Returns the share of ordinary texts that hold {@code stem}; of one that none holds, a little more than nothing. */
    public double share(String stem) {
        Float weight = weights.get(stem);
        return weight == null ? UNSEEN / texts : (Math.exp((1 - weight) * Math.log(1 + texts)) - 1) / texts;
    }

    private static Rarity read() {
        List<String> lines = WordLists.lines("rarity.txt");
        double all = Math.log(1 + Double.parseDouble(lines.get(0)));
        Map<String, Float> weights = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int blank = line.indexOf(' ');
            double count = Double.parseDouble(line.substring(blank + 1));
            weights.put(line.substring(0, blank), (float) Math.max(0, 1 - Math.log(1 + count) / all));
        }
        return new Rarity(weights, Double.parseDouble(lines.get(0)));
    }
}
