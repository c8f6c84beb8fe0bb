// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;

/**
 * The figures of a weight file.
 *
 * @param name     of the weight file
 * @param version  of the weight file
 * @param trained  how many examples it was trained on
 * @param rankings how well each head ranks texts that were kept from training
 * @param pools    how many harmless texts reach each band
 */
public record Report(String name, String version, int trained, List<RankingRow> rankings, List<PoolRow> pools) {
    /** Copies the lists. */
    public Report {
        rankings = List.copyOf(rankings);
        pools = List.copyOf(pools);
    }

    /**
     * A head on one source.
     *
     * @param precision       average precision, with its 95 % interval; 0 to 0 for a source with one kind of text
     * @param area            area under the receiver operating characteristic, with its 95 % interval
     * @param recallAtMedium  share of positives at severity 0.7 or more
     * @param alarmsAtMedium  share of negatives at severity 0.7 or more
     */
    public record RankingRow(String head, String source, int texts, int positives, double precision,
            double precisionFrom, double precisionTo, double area, double areaFrom, double areaTo,
            double recallAtMedium, double alarmsAtMedium) {
        static RankingRow of(String head, String source, Ranking ranking, long seed) {
            boolean both = ranking.positives() > 0 && ranking.positives() < ranking.size();
            double[] precision = both ? ranking.interval(Ranking::averagePrecision, seed) : new double[2];
            double[] area = both ? ranking.interval(Ranking::areaUnderRoc, seed) : new double[2];
            return new RankingRow(head, source, ranking.size(), ranking.positives(),
                    rounded(ranking.averagePrecision()),
                    rounded(precision[0]), rounded(precision[1]), rounded(ranking.areaUnderRoc()), rounded(area[0]),
                    rounded(area[1]), rounded(ranking.recall(MEDIUM)), rounded(ranking.falseAlarms(MEDIUM)));
        }
    }

    /** A head, or any of them, on a pool of harmless texts: the shares that reach each band. */
    public record PoolRow(String pool, String head, int texts, double low, double medium, double high) {
        /** Rounds the shares to a hundredth of a per cent. */
        public PoolRow {
            low = rounded(low);
            medium = rounded(medium);
            high = rounded(high);
        }
    }

    private static final double MEDIUM = 0.7;

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    /** Returns it as a JSON document. */
    public String json() {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of numbers and names could not be written", e);
        }
    }
}
