// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import io.plumbline.guardrails.heads.Calibration;
import io.plumbline.guardrails.heads.HeadScore;
import io.plumbline.guardrails.heads.HeadWeights;
import io.plumbline.guardrails.heads.HeadWeights.Head;
import io.plumbline.guardrails.heads.Heads;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.text.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Sets the bands of heads on harmless texts that were never trained on: severity 0.5, 0.7 and 0.9 where certain shares of
 * them score higher, 2 %, 0.5 % and 0.1 % unless stricter ones are given. Every pool counts the same, however many texts
 * it has.
 */
public final class Calibrator {
    private static final double[] SEVERITIES = {0.1, 0.3, 0.5, 0.7, 0.9};
    private static final double APART = 1e-3;
    /** Windows of one text are alike, so that many have fewer chances to be loud than as many texts would. */
    private static final double ALIKE = 0.5;
    private static final int ONE_WINDOW = 350;

    private final Lexicon lexicon;
    private final Function<String, Readings> reader;
    private final double[] shares;

    /** Scores the readings that {@code reader} gives, and sets bands at 2 %, 0.5 % and 0.1 %. */
    public Calibrator(Lexicon lexicon, Function<String, Readings> reader) {
        this(lexicon, reader, 0.02, 0.005, 0.001);
    }

    /** Scores the readings that {@code reader} gives, and sets bands where these shares of harmless texts score higher. */
    public Calibrator(Lexicon lexicon, Function<String, Readings> reader, double low, double medium, double high) {
        this.lexicon = lexicon;
        this.reader = reader;
        this.shares = new double[]{0.5, 0.1, low, medium, high};
    }

    /** Returns {@code weights}, rounded as they are shipped, with bands set on those of {@code pools} that calibrate. */
    public HeadWeights calibrated(HeadWeights weights, List<Pool> pools) {
        List<Pool> used = pools.stream().filter(Pool::calibrates).toList();
        HeadWeights rounded = weights.rounded();
        List<Head> tailed = new ArrayList<>();
        List<Pool> brief = used.stream().map(pool -> new Pool(pool.name(), true,
                pool.texts().stream().filter(text -> text.length() <= ONE_WINDOW).toList())).toList();
        List<double[]> first = thresholds(rounded, brief);
        for (int head = 0; head < rounded.heads().size(); head++) {
            double[] at = first.get(head);
            double tail = ALIKE * Math.max(0, (at[4] - at[2]) / StrictMath.log(shares[2] / shares[4]));
            Calibration none = Calibration.none();
            tailed.add(rounded.heads().get(head).calibrated(new Calibration(none.raw(), none.severities(), tail)));
        }
        List<double[]> second = thresholds(rounded.with(tailed), used);
        List<Head> done = new ArrayList<>();
        for (int head = 0; head < tailed.size(); head++) {
            done.add(tailed.get(head).calibrated(anchors(second.get(head), tailed.get(head).calibration().tail())));
        }
        return rounded.with(done).rounded();
    }

    private Calibration anchors(double[] at, double tail) {
        double[] raw = new double[shares.length + 3];
        double[] severities = new double[raw.length];
        raw[0] = at[0] - 4 * Math.max(APART, at[1] - at[0]);
        severities[0] = 0;
        for (int index = 0; index < shares.length; index++) {
            raw[index + 1] = Math.max(at[index], raw[index] + APART);
            severities[index + 1] = SEVERITIES[index];
        }
        double step = Math.max(tail, 0.1);
        raw[shares.length + 1] = raw[shares.length] + 5 * step;
        severities[shares.length + 1] = 0.98;
        raw[shares.length + 2] = raw[shares.length] + 25 * step;
        severities[shares.length + 2] = 1;
        return new Calibration(raw, severities, tail);
    }

    private List<double[]> thresholds(HeadWeights weights, List<Pool> pools) {
        Heads heads = Heads.of(List.of(weights), lexicon);
        List<List<double[]>> scored = new ArrayList<>();
        weights.heads().forEach(head -> scored.add(new ArrayList<>()));
        for (Pool pool : pools) {
            for (String text : pool.texts()) {
                List<HeadScore> scores = heads.score(reader.apply(text));
                for (int head = 0; head < scores.size(); head++) {
                    scored.get(head).add(new double[]{scores.get(head).raw(), 1.0 / pool.texts().size()});
                }
            }
        }
        return scored.stream().map(this::thresholds).toList();
    }

    private double[] thresholds(List<double[]> scored) {
        if (scored.isEmpty()) {
            throw new IllegalArgumentException("bands are set on harmless texts, and the pools hold none");
        }
        List<double[]> falling = scored.stream().sorted(Comparator.comparingDouble(one -> -one[0])).toList();
        double total = falling.stream().mapToDouble(one -> one[1]).sum();
        double[] thresholds = new double[shares.length];
        Arrays.fill(thresholds, falling.get(falling.size() - 1)[0]);
        for (int index = 0; index < shares.length; index++) {
            double above = 0;
            for (double[] one : falling) {
                above += one[1];
                if (above > shares[index] * total) {
                    thresholds[index] = one[0];
                    break;
                }
            }
        }
        return thresholds;
    }
}
