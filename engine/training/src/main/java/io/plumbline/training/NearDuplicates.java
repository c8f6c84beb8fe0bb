// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds texts that share at least three quarters of their words (Jaccard), by minhash in bands; drops those that say the
 * same with the same truth, and puts what remains of a cluster into one group.
 */
public final class NearDuplicates {
    private static final double SAME = 0.75;
    private static final int BANDS = 10;
    private static final int ROWS = 4;
    private static final int BUCKET = 40;

    private final List<Example> examples;
    private final List<int[]> words = new ArrayList<>();
    private final int[] parents;
    private final Set<Integer> nearest = new HashSet<>();

    private NearDuplicates(List<Example> examples) {
        this.examples = examples;
        this.parents = new int[examples.size()];
        Arrays.setAll(parents, at -> at);
        for (Example example : examples) {
            words.add(Arrays.stream(example.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                    .mapToInt(NearDuplicates::mixed).sorted().distinct().toArray());
        }
    }

    /** Returns {@code examples} without duplicates, near-duplicates in one group. */
    public static List<Example> removed(List<Example> examples) {
        return new NearDuplicates(examples).kept();
    }

    private List<Example> kept() {
        Map<String, Integer> firsts = new HashMap<>();
        for (int at = 0; at < examples.size(); at++) {
            String group = examples.get(at).group();
            if (!group.isEmpty()) {
                parents[root(at)] = root(first(firsts, group, at));
            }
        }
        for (int band = 0; band < BANDS; band++) {
            join(band);
        }
        Map<String, Example> kept = new LinkedHashMap<>();
        for (int at = 0; at < examples.size(); at++) {
            int root = root(at);
            Example example = examples.get(at).in(examples.get(root).source() + "#" + root);
            String key = nearest.contains(at)
                    ? root + "|" + example.truth().entrySet().stream().sorted(
                            Map.Entry.comparingByKey()).toList()
                    : "#" + at;
            kept.putIfAbsent(key, example);
        }
        return List.copyOf(kept.values());
    }

    private static int first(Map<String, Integer> firsts, String group, int at) {
        Integer first = firsts.putIfAbsent(group, at);
        return first == null ? at : first;
    }

    private void join(int band) {
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).length > 0) {
                buckets.computeIfAbsent(signature(words.get(at), band), key -> new ArrayList<>()).add(at);
            }
        }
        for (List<Integer> bucket : buckets.values()) {
            int first = bucket.get(0);
            for (int at : bucket.subList(1, Math.min(bucket.size(), BUCKET))) {
                if (jaccard(words.get(first), words.get(at)) >= SAME) {
                    parents[root(at)] = root(first);
                    nearest.add(at);
                    nearest.add(first);
                }
            }
        }
    }

    private static long signature(int[] words, int band) {
        long signature = band;
        for (int row = 0; row < ROWS; row++) {
            int seed = (band * ROWS + row) * 0x9E3779B9 + 0x7F4A7C15;
            int least = Integer.MAX_VALUE;
            for (int word : words) {
                int hash = (word ^ seed) * 0x85EBCA6B;
                least = Math.min(least, (hash ^ hash >>> 15) * 0xC2B2AE35);
            }
            signature = signature * 0x100000001B3L + least;
        }
        return signature;
    }

    private static double jaccard(int[] one, int[] other) {
        int shared = 0;
        int left = 0;
        int right = 0;
        while (left < one.length && right < other.length) {
            int order = Integer.compare(one[left], other[right]);
            shared += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
        return (double) shared / (one.length + other.length - shared);
    }

    private int root(int at) {
        int root = at;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private static int mixed(String word) {
        int hash = word.hashCode() * 0x85EBCA6B;
        return hash ^ hash >>> 13;
    }
}
