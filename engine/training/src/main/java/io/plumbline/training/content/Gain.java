// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.content;

import io.plumbline.guardrails.heads.HeadWeights;
import io.plumbline.guardrails.heads.Heads;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.training.Example;
import io.plumbline.training.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How much better the heads rank texts kept from training with their network than alone. Intervals are over groups drawn
 * anew, the same for both, so that alike texts do not count as many.
 *
 * @param head   which
 * @param texts  that say something about it
 * @param alone  average precision of the heads alone
 * @param helped average precision with the network
 * @param from   lower end of the 95 % interval of the difference
 * @param to     its upper end
 */
record Gain(String head, int texts, double alone, double helped, double from, double to) {
    private static final int RESAMPLES = 200;
    private static final long SEED = 11;

    static List<Gain> of(HeadWeights heads, HeadWeights helped, Lexicon lexicon, List<Example> examples) {
        double[][] before = raw(heads, lexicon, examples);
        double[][] after = raw(helped, lexicon, examples);
        List<Gain> gains = new ArrayList<>();
        for (int head = 0; head < heads.heads().size(); head++) {
            String name = heads.heads().get(head).name();
            int lane = head;
            List<Integer> known = new ArrayList<>();
            for (int at = 0; at < examples.size(); at++) {
                if (examples.get(at).truth().containsKey(name)) {
                    known.add(at);
                }
            }
            double[] alone = known.stream().mapToDouble(at -> before[at][lane]).toArray();
            double[] both = known.stream().mapToDouble(at -> after[at][lane]).toArray();
            gains.add(of(name, known.stream().map(examples::get).toList(), alone, both));
        }
        return gains;
    }

    private static double[][] raw(HeadWeights weights, Lexicon lexicon, List<Example> examples) {
        Heads heads = Heads.of(List.of(weights), lexicon);
        double[][] raw = new double[examples.size()][weights.heads().size()];
        for (int at = 0; at < raw.length; at++) {
            Arrays.fill(raw[at], -99);
            var scores = heads.score(Normaliser.read(examples.get(at).text()));
            for (int head = 0; head < scores.size(); head++) {
                raw[at][head] = scores.get(head).raw();
            }
        }
        return raw;
    }

    private static Gain of(String head, List<Example> examples, double[] alone, double[] helped) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int at = 0; at < alone.length; at++) {
            groups.computeIfAbsent(examples.get(at).group().isEmpty() ? "#" + at : examples.get(at).group(),
                    group -> new ArrayList<>()).add(at);
        }
        List<List<Integer>> all = List.copyOf(groups.values());
        SplittableRandom random = new SplittableRandom(SEED);
        double[] differences = new double[RESAMPLES];
        for (int round = 0; round < RESAMPLES; round++) {
            List<Integer> drawn = new ArrayList<>();
            for (int group = 0; group < all.size(); group++) {
                drawn.addAll(all.get(random.nextInt(all.size())));
            }
            differences[round] = precision(head, examples, helped, drawn) - precision(head, examples, alone, drawn);
        }
        Arrays.sort(differences);
        List<Integer> each = new ArrayList<>();
        groups.values().forEach(each::addAll);
        return new Gain(head, alone.length, precision(head, examples, alone, each),
                precision(head, examples, helped, each), differences[RESAMPLES / 40],
                differences[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    private static double precision(String head, List<Example> examples, double[] scores, List<Integer> which) {
        double[] chosen = which.stream().mapToDouble(at -> scores[at]).toArray();
        boolean[] truth = new boolean[chosen.length];
        for (int at = 0; at < truth.length; at++) {
            truth[at] = examples.get(which.get(at)).has(head);
        }
        return new Ranking(chosen, truth).averagePrecision();
    }
}
