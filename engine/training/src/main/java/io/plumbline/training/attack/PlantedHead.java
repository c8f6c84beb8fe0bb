// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import io.plumbline.guardrails.attack.PlantedInstructions;
import io.plumbline.guardrails.heads.Calibration;
import io.plumbline.guardrails.heads.HeadWeights;
import io.plumbline.guardrails.heads.Heads;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.training.DataFolder;
import io.plumbline.training.HeadTrainer;
import io.plumbline.training.Pool;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Trains the head that scores single sentences of data. Its bands are set on the loudest sentence of whole harmless
 * documents and of requests that hold data: LOW where 1 in 100 of either are louder, MEDIUM where 3 in 1,000 are.
 */
final class PlantedHead {
    private static final String NAME = "planted";
    private static final double[] LOUDER = {0.01, 0.003};

    private PlantedHead() {}

    static HeadWeights train(DataFolder data, List<Pool> pools, Lexicon lexicon, Consumer<String> progress) {
        HeadTrainer trainer = new HeadTrainer(HeadTrainer.Settings.shipped(), lexicon,
                text -> Normaliser.plain(text).text());
        HeadWeights trained = trainer.train(NAME, List.of(Truths.INJECTION), SentenceCorpus.read(data), progress)
                .rounded();
        PlantedInstructions stage = new PlantedInstructions(Heads.of(List.of(trained), lexicon));
        double[] low = new double[LOUDER.length];
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        for (boolean documents : new boolean[]{true, false}) {
            List<Double> raw = pools.stream().filter(pool -> isData(pool) == documents)
                    .flatMap(pool -> pool.texts().stream())
                    .map(text -> stage.loudest(Normaliser.plain(text).text())
                            .map(PlantedInstructions.Loudest::raw).orElse(Double.NEGATIVE_INFINITY))
                    .sorted().toList();
            for (int band = 0; band < LOUDER.length; band++) {
                low[band] = Math.max(low[band], raw.get((int) Math.floor((raw.size() - 1) * (1 - LOUDER[band]))));
            }
        }
        return trained.with(List.of(trained.heads().get(0).calibrated(bands(low[0], low[1])))).rounded();
    }

    private static boolean isData(Pool pool) {
        return pool.name().startsWith("mails") || pool.name().startsWith("documents");
    }

    /** Above MEDIUM there are too few documents to count; HIGH is as far above it as it is above LOW. */
    private static Calibration bands(double low, double medium) {
        double step = Math.max(medium - low, 1);
        return new Calibration(
                new double[]{low - 4 * step, low - step, low, low + step, low + 2 * step, low + 6 * step},
                new double[]{0, 0.3, 0.5, 0.7, 0.9, 1}, 0);
    }
}
